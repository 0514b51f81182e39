import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { useOpenBundle } from './open-bundle.ts'

/** Merges `.sotto` files that the app was opened with (a double click), and says what became of each. */
export function OpenedFiles() {
  const { t } = useTranslation()
  const platform = usePlatform()
  const open = useOpenBundle()
  const latest = useRef(open)
  latest.current = open
  const [outcome, setOutcome] = useState<string>()
  useEffect(() => platform.onBundle((bytes) => setOutcome(latest.current(bytes))), [platform])
  return (
    <Dialog
      title={t('settings.openedFile')}
      isOpen={outcome !== undefined}
      onClose={() => setOutcome(undefined)}
    >
      <p>{outcome}</p>
      <div className="dialog-actions">
        <Button onPress={() => setOutcome(undefined)}>{t('common.close')}</Button>
      </div>
    </Dialog>
  )
}
