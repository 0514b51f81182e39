import { useTranslation } from '../../i18n/index.ts'
import { Choice } from '../../ui/index.ts'
import {
  type NewPassphrase,
  NewPassphraseFields,
  type PassphraseProblem,
} from './new-passphrase.tsx'

/** How the notes are kept on this device. */
export type WayOfKeeping = 'session' | 'passphrase' | 'device'

/** How notes are kept, on the page that leads in: with a choice made already, which can be changed later. */
export function KeepChoice(props: {
  readonly kept: WayOfKeeping
  readonly onKept: (kept: WayOfKeeping) => void
  /** The system has a keychain that seals. */
  readonly hasKeychain: boolean
  readonly passphrase: NewPassphrase
  readonly onPassphrase: (passphrase: NewPassphrase) => void
  readonly problem: PassphraseProblem | undefined
}) {
  const { t } = useTranslation()
  const { kept, onKept, hasKeychain } = props
  return (
    <>
      <Choice
        label={t('join.keep.label')}
        value={kept}
        onChange={onKept}
        options={[
          ...(hasKeychain ? [{ value: 'device' as const, label: t('join.keep.device') }] : []),
          { value: 'session', label: t('join.keep.session') },
          { value: 'passphrase', label: t('join.keep.passphrase') },
        ]}
      />
      {kept === 'passphrase' && (
        <NewPassphraseFields
          passphrase={props.passphrase}
          onChange={props.onPassphrase}
          problem={props.problem}
        />
      )}
    </>
  )
}
