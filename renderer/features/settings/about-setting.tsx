import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** Beside the page, made when the app is built: the licences of all that is in it. */
const licencesFile = './licences.txt'

/** Whose work Sotto is made of. */
export function AboutSetting() {
  const { t } = useTranslation()
  const [licences, setLicences] = useState<string | 'missing'>()
  const show = async () => {
    try {
      const answer = await fetch(licencesFile)
      setLicences(answer.ok ? await answer.text() : 'missing')
    } catch {
      setLicences('missing')
    }
  }
  return (
    <Setting title={t('settings.about.title')}>
      <p>{t('settings.about.text')}</p>
      {licences === undefined || licences === 'missing' ? (
        <div className="form-row-start">
          <Button onPress={() => void show()}>{t('settings.about.show')}</Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
        <pre className="licences" lang="en" dir="ltr" tabIndex={0}>
          {licences}
        </pre>
      )}
      <p role="status">{licences === 'missing' && t('settings.about.missing')}</p>
    </Setting>
  )
}
