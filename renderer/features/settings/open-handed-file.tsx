import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { FilePicker } from '../../ui/index.ts'
import { useOpenBundle } from './open-bundle.ts'

/** On a device that no other has reached yet: what the organizer handed over as a file is a beginning too. */
export function OpenHandedFile() {
  const { t } = useTranslation()
  const open = useOpenBundle()
  const [outcome, setOutcome] = useState<string>()
  return (
    <>
      <p>{t('after.waiting.text')}</p>
      <FilePicker
        label={t('settings.openBundle')}
        accept=".sotto"
        onFile={async (file) => setOutcome(open(new Uint8Array(await file.arrayBuffer())))}
      />
      <p role="status">{outcome}</p>
    </>
  )
}
