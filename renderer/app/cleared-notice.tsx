import { useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'

/**
 * The browser has cleared keys and notes while they were open. They come back by a person's act and
 * not by themselves: who cleared them may have meant it.
 */
export function ClearedNotice({ onKeepAgain }: { readonly onKeepAgain: () => Promise<boolean> }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking')
  const keep = async () => {
    setState('busy')
    if (!(await onKeepAgain())) setState('failed')
  }
  return (
    <div className="cleared-notice" role="alert">
      <p>
        <strong>{t('workshop.cleared.title')}</strong> {t('workshop.cleared.text')}
      </p>
      {state === 'failed' && <p>{t('workshop.cleared.failed')}</p>}
      <Button look="primary" onPress={() => void keep()} isDisabled={state === 'busy'}>
        {t('workshop.cleared.keep')}
      </Button>
    </div>
  )
}
