import { useTranslation } from '../../i18n/index.ts'
import { minPassphraseLength } from '../../session/index.ts'
import { PassphraseFields } from '../../ui/index.ts'

/** A passphrase as it is being chosen. */
export interface NewPassphrase {
  readonly value: string
  readonly again: string
}

export const noPassphrase: NewPassphrase = { value: '', again: '' }

/** What is wrong with it. */
export type PassphraseProblem = 'short' | 'differs' | 'failed'

/** What keeps a passphrase from being taken; undefined where it can be. */
export function problemOf({ value, again }: NewPassphrase): PassphraseProblem | undefined {
  if (value.length < minPassphraseLength) return 'short'
  return value === again ? undefined : 'differs'
}

/** The fields for it. */
export function NewPassphraseFields(props: {
  readonly passphrase: NewPassphrase
  readonly onChange: (passphrase: NewPassphrase) => void
  readonly problem: PassphraseProblem | undefined
  readonly autoFocus?: boolean
}) {
  const { t } = useTranslation()
  const { passphrase, onChange, problem } = props
  const count = minPassphraseLength
  return (
    <PassphraseFields
      words={{
        label: t('join.protect.passphrase'),
        again: t('join.protect.again'),
        show: t('join.protect.show'),
        hint: t('join.protect.hint', { count }),
      }}
      value={passphrase.value}
      again={passphrase.again}
      autoFocus={props.autoFocus ?? false}
      onChange={(value, again) => onChange({ value, again })}
      error={problem && problem !== 'differs' ? t(`join.protect.${problem}`, { count }) : undefined}
      againError={problem === 'differs' ? t('join.protect.differs') : undefined}
    />
  )
}
