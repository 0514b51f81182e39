import { RefreshCw } from 'lucide-react'
import { maxNameLength } from '../../../shared/presence/presence.ts'
import { useTranslation } from '../../i18n/index.ts'
import { randomBytes } from '../../platform/random.ts'
import { IconButton, TextField } from '../../ui/index.ts'
import { newPseudonym } from './pseudonym.ts'

/** The name that others see while one is connected; filled with a pseudonym. */
export function NameField(props: {
  readonly value: string
  readonly onChange: (name: string) => void
  readonly autoFocus?: boolean
}) {
  const { t } = useTranslation()
  return (
    <div className="name-field">
      <TextField
        label={t('join.name')}
        hint={t('join.nameHint')}
        value={props.value}
        onChange={props.onChange}
        maxLength={maxNameLength}
        autoFocus={props.autoFocus ?? false}
      />
      <IconButton
        label={t('join.anotherName')}
        icon={<RefreshCw size={16} aria-hidden />}
        onPress={() => props.onChange(newPseudonym(t, randomBytes))}
      />
    </div>
  )
}
