import { useTranslation } from '../../i18n/index.ts'
import { TextField } from '../../ui/index.ts'
import { EchoPart } from './echo-part.tsx'
import { FindingItem } from './finding-item.tsx'
import { MaybeFindings } from './maybe-findings.tsx'
import { keyOf, type useIdentity } from './use-identity.ts'
import { useOwnText } from './use-own-text.ts'

/** What could tell who, where or when: each in its sentence, to be replaced or left. */
export function IdentityPanel(props: {
  readonly identity: ReturnType<typeof useIdentity>
  /** Lets an address go out without what it carries behind its page. */
  readonly onCut: (address: string) => void
}) {
  const { identity, onCut } = props
  const { t } = useTranslation()
  const { findings, isChecked, names, setNames, echoes } = identity
  const [roles, setRoles] = useOwnText('roles')
  const sure = findings?.filter(({ isSure }) => isSure) ?? []
  const maybe = findings?.filter(({ isSure }) => !isSure) ?? []
  return (
    <section className="report-findings" aria-label={t('report.check')}>
      <h2>{t('report.check')}</h2>
      <p className="report-leaves" role="status">
        {findings && isChecked ? t('report.found', { count: sure.length }) : t('report.checking')}
      </p>
      {sure.length > 0 && (
        <ul>
          {sure.map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} identity={identity} onCut={onCut} />
          ))}
        </ul>
      )}
      {maybe.length > 0 && <MaybeFindings findings={maybe} identity={identity} onCut={onCut} />}
      <TextField
        label={t('report.ownList')}
        hint={t('report.ownListHint')}
        value={names}
        onChange={setNames}
        rows={3}
        maxLength={20_000}
      />
      <TextField
        label={t('report.roles')}
        hint={t('report.rolesHint')}
        value={roles}
        onChange={setRoles}
        rows={2}
        maxLength={4000}
      />
      <p className="report-leaves">{t('report.checkLimits')}</p>
      <EchoPart echoes={echoes} />
    </section>
  )
}
