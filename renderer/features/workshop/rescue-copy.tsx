import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { PlatformError } from '../../platform/platform.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import type { StoredDoc } from '../../session/index.ts'
import { Button } from '../../ui/index.ts'

/** Where what is stored does not open: everything that lies there, sealed as it is, as a file. */
export function RescueCopy({ stored }: { readonly stored: StoredDoc }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const [outcome, setOutcome] = useState<'saved' | 'failed' | SaveFailure>()
  const save = async () => {
    try {
      const bytes = await stored.rescue()
      if (!bytes) return setOutcome('failed')
      const file = { suggestedName: 'rescue.bin', mediaType: 'application/octet-stream' }
      if (await platform.saveFile({ ...file, make: async () => bytes })) setOutcome('saved')
    } catch (error) {
      // The disk that does not open may not give a copy either; the person is told so.
      setOutcome(error instanceof PlatformError ? saveFailure(error) : 'failed')
    }
  }
  return (
    <div className="status-note">
      <Button onPress={() => void save()}>{t('workshop.rescue.save')}</Button>
      {outcome && (
        <p>
          {outcome === 'saved' || outcome === 'failed'
            ? t(`workshop.rescue.${outcome}`)
            : t(`failure.save.${outcome}`)}
        </p>
      )}
    </div>
  )
}
