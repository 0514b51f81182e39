import { useTranslation } from '../../i18n/index.ts'
import { LanguageChoice } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** The language of the interface. */
export function LanguageSetting() {
  const { t } = useTranslation()
  return (
    <Setting title={t('common.language')}>
      <LanguageChoice />
    </Setting>
  )
}
