import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { useDirectory, useNotebookSessions, useWorkshop } from '../../session/react/index.ts'
import { Button, FilePicker } from '../../ui/index.ts'
import { bundleFileName, bundleMediaType, exportBundle, hasGap } from '../../vault/index.ts'
import { type OpenedBundle, useOpenBundle } from './open-bundle.ts'
import { Setting } from './setting.tsx'

/** Notebooks as sealed files, for rooms with no network at all. */
export function BundleSetting() {
  const { t } = useTranslation()
  const platform = usePlatform()
  const { access } = useWorkshop()
  const { groups } = useDirectory()
  const sessions = useNotebookSessions()
  const open = useOpenBundle()
  const [outcome, setOutcome] = useState<OpenedBundle | { code: 'saved' | 'saved-with-gap' }>()
  const [failed, setFailed] = useState<SaveFailure>()

  const save = async (group: string) => {
    const session = sessions.find((one) => one.group === group)
    const key = session && access.groupKey(session.group, session.generation)
    if (!session || !key) return
    try {
      const file = { suggestedName: bundleFileName, mediaType: bundleMediaType }
      const make = async () => exportBundle(session.doc, key)
      if (await platform.saveFile({ ...file, make }))
        setOutcome({ code: hasGap(session.doc) ? 'saved-with-gap' : 'saved' })
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
      <p role="status">
        {failed ? t(`failure.save.${failed}`) : outcome && t(`settings.bundle.${outcome.code}`)}
      </p>
    </Setting>
  )
}
