import { useState } from 'react'
import type { Finding } from '../../../shared/report/identity/check-identity.ts'
import { offeredRoles } from '../../../shared/report/identity/room-roles.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useNotebookSessions, useWorkshop } from '../../session/react/index.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import type { useIdentity } from './use-identity.ts'
import { useOwnText } from './use-own-text.ts'

/** What a role can stand for. */
const roleKinds: ReadonlySet<Finding['kind']> = new Set(['listed', 'person', 'role', 'handle'])

interface FindingItemProps {
  readonly finding: Finding
  readonly identity: ReturnType<typeof useIdentity>
  readonly onCut: (address: string) => void
}

/** One finding in its sentence, and what can be done about it. */
export function FindingItem({ finding, identity, onCut }: FindingItemProps) {
  const { t } = useTranslation()
  const [replacing, setReplacing] = useState(false)
  const [words, setWords] = useState('')
  const replace = useReplace(finding)
  const [roles] = useOwnText('roles')
  const offered = roleKinds.has(finding.kind) ? offeredRoles(roles) : []
  const isOwn = finding.section === undefined
  const named = (act: string) => t('report.actOn', { act, words: finding.text })
  return (
    <li className="finding">
      <p className="finding-kind">{t(`report.kind.${finding.kind}`)}</p>
      <p className="finding-sentence" dir="auto">
        {finding.before}
        <mark>{finding.text}</mark>
        {finding.after}
      </p>
      {isOwn && <p className="finding-kind">{t('report.inHeading')}</p>}
      {replacing ? (
        <Form
          className="finding-replace"
          onSubmit={() => {
            replace(words.trim())
            setReplacing(false)
          }}
        >
          <TextField label={t('report.replaceBy')} value={words} onChange={setWords} autoFocus />
          {offered.length > 0 && (
            <div className="finding-acts">
              {offered.map((role) => (
                <Button
                  key={role}
                  look="quiet"
                  onPress={() => {
                    replace(role)
                    setReplacing(false)
                  }}
                >
                  {role}
                </Button>
              ))}
            </div>
          )}
          <p className="report-leaves">{t('report.replaceHint')}</p>
          <div className="finding-acts">
            <Button type="submit" isDisabled={words.trim() === ''}>
              {t('report.replace')}
            </Button>
            <Button look="quiet" onPress={() => setReplacing(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="finding-acts">
          {!isOwn && finding.kind === 'query' && (
            <Button
              look="quiet"
              aria-label={named(t('report.cutIt'))}
              onPress={() => {
                onCut(addressOf(finding))
                identity.leave(finding)
              }}
            >
              {t('report.cutIt')}
            </Button>
          )}
          {!isOwn && finding.kind !== 'query' && (
            <Button
              look="quiet"
              aria-label={named(t('report.replaceBy'))}
              onPress={() => setReplacing(true)}
            >
              {t('report.replaceBy')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={named(t('report.leave'))}
            onPress={() => identity.leave(finding)}
          >
            {t('report.leave')}
          </Button>
          <Button
            look="quiet"
            aria-label={named(t('report.leaveAll'))}
            onPress={() => identity.leaveAllLike(finding)}
          >
            {t('report.leaveAll')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** The whole address that a finding ends. */
function addressOf({ before, text }: Finding): string {
  return `${/(?:https?:\/\/|www\.|mailto:)\S*$/i.exec(before)?.[0] ?? ''}${text}`
}

/** Replacing is an edit of the section, in whichever notebook it stands. */
function useReplace(finding: Finding): (words: string) => void {
  const sessions = useNotebookSessions()
  const { draft } = useWorkshop()
  const { section } = finding
  return (words) => {
    if (section === undefined) return
    for (const { acts } of draft ? [...sessions, draft] : sessions) {
      if (words !== '') acts.replaceWords(section, finding.text, words)
    }
  }
}
