import type { Finding } from '../../../shared/report/identity/check-identity.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { FindingItem } from './finding-item.tsx'
import { keyOf, type useIdentity } from './use-identity.ts'

/** What only an unknown word points at: folded, since most of it is words, and said to be so in one click. */
export function MaybeFindings(props: {
  readonly findings: readonly Finding[]
  readonly identity: ReturnType<typeof useIdentity>
  readonly onCut: (address: string) => void
}) {
  const { findings, identity, onCut } = props
  const { t } = useTranslation()
  const words = [...new Set(findings.map(({ text }) => text))]
  return (
    <details className="report-maybe">
      <summary>{t('report.maybe', { count: words.length })}</summary>
      <p className="report-leaves">{t('report.maybeHint')}</p>
      <p className="report-maybe-words" dir="auto">
        {words.join(' · ')}
      </p>
      <div className="finding-acts">
        <Button look="quiet" onPress={() => identity.areWords(findings)}>
          {t('report.allWords')}
        </Button>
      </div>
      <ul>
        {findings.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} identity={identity} onCut={onCut} />
        ))}
      </ul>
    </details>
  )
}
