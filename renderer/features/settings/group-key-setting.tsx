import { useState } from 'react'
import type { Group } from '../../../shared/directory/directory.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory, useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { Setting } from './setting.tsx'

/** Moves a group to a new key, for when somebody lost a device or an invite. */
export function GroupKeySetting() {
  const { t } = useTranslation()
  const { access, acts } = useWorkshop()
  const directory = useDirectory()
  const [asking, setAsking] = useState<Group>()
  if (!access.signs.facilitators) return null
  const replace = () => {
    if (asking) acts.replaceGroupKey(asking.id)
    setAsking(undefined)
  }
  const name = (group: Group | undefined) => group?.name || t('workshop.unnamedGroup')
  return (
    <Setting title={t('settings.groupKeys')}>
      <p>{t('settings.groupKeysText')}</p>
      <div className="form-row-start">
        {directory.groups.map((group) => (
          <Button key={group.id} onPress={() => setAsking(group)}>
            {t('settings.replaceKey', { group: name(group) })}
          </Button>
        ))}
      </div>
      <Dialog
        title={t('settings.replaceTitle', { group: name(asking) })}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        role="alertdialog"
      >
        <p>{t('settings.replaceWarning')}</p>
        <div className="dialog-actions">
          <Button onPress={() => setAsking(undefined)}>{t('common.cancel')}</Button>
          <Button look="primary" onPress={replace}>
            {t('settings.replaceConfirm')}
          </Button>
        </div>
      </Dialog>
    </Setting>
  )
}
