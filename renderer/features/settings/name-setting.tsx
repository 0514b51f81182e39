import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useKeyring, useMembership } from '../../session/react/index.ts'
import { Button } from '../../ui/index.ts'
import { NameField } from '../join/index.ts'
import { Setting } from './setting.tsx'

/** The name that others see beside this person's caret. */
export function NameSetting() {
  const { t } = useTranslation()
  const keyring = useKeyring()
  const membership = useMembership()
  const [name, setName] = useState(membership.name)
  const save = () =>
    void keyring.edit(membership.id, (standing) => ({ ...standing, name: name.trim() }))
  return (
    <Setting title={t('settings.you')}>
      <NameField value={name} onChange={setName} />
      <Button onPress={save} isDisabled={name.trim() === membership.name}>
        {t('settings.changeName')}
      </Button>
    </Setting>
  )
}
