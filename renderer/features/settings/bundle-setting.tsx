import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { bundleOf } from '../../session/index.ts'
import { useDirectory, useNotebookSessions, useWorkshop } from '../../session/react/index.ts'
import { Button, FilePicker } from '../../ui/index.ts'
import { useOpenBundle } from './open-bundle.ts'
import { Setting } from './setting.tsx'

/** Notebooks as sealed files, for rooms with no network at all. */
export function BundleSetting() {
  const { t } = useTranslation()
  const platform = usePlatform()
  const { access } = useWorkshop()
  const { groups } = useDirectory()
  const sessions = useNotebookSessions()
  const open = useOpenBundle()
  const [outcome, setOutcome] = useState<string>()
  const [failed, setFailed] = useState<SaveFailure>()

  const save = async (group: string) => {
    const session = sessions.find((one) => one.group === group)
    const bundle = session && bundleOf(session, access)
    if (!bundle) return
    try {
      if (await platform.saveFile(bundle.file))
        setOutcome(t(`settings.bundle.${bundle.hasGap() ? 'saved-with-gap' : 'saved'}`))
      setFailed(undefined)
    } catch (error) {
      setFailed(saveFailure(error))
    }
  }
  return (
    <Setting title={t('settings.bundles')}>
      <p>{t('settings.bundlesText')}</p>
      <div className="form-row-start">
        {groups
          .filter((group) => sessions.some((one) => one.group === group.id))
          .map((group) => (
            <Button key={group.id} onPress={() => void save(group.id)}>
              {t('settings.saveBundle', { group: group.name || t('workshop.unnamedGroup') })}
            </Button>
          ))}
      </div>
      <FilePicker
        label={t('settings.openBundle')}
        accept=".sotto"
        onFile={async (file) => {
          setFailed(undefined)
          setOutcome(open(new Uint8Array(await file.arrayBuffer())))
        }}
      />
      <p role="status">{failed ? t(`failure.save.${failed}`) : outcome}</p>
    </Setting>
  )
}
