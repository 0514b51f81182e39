import { FileText, House, UserPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { GroupId } from '../../shared/notebook/ids.ts'
import { InviteDialog } from '../features/join/index.ts'
import { NotebookScreen } from '../features/notebook/index.ts'
import { ReportScreen } from '../features/report/index.ts'
import {
  GroupList,
  StatusLine,
  useDirectory,
  useNotebookSession,
  useNotebookSessions,
  usePresence,
  useWorkshop,
} from '../features/workshop/index.ts'
import { Button, IconButton } from '../ui/index.ts'

type Place = { readonly at: 'group'; readonly group: GroupId } | { readonly at: 'report' }

/** A workshop: the rail to the left, and the page that one is at. */
export function WorkshopShell({ onHome }: { readonly onHome: (() => void) | undefined }) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { access, directorySession } = useWorkshop()
  const sessions = useNotebookSessions()
  const [chosen, setChosen] = useState<Place>()
  const [inviting, setInviting] = useState(false)
  const mine = directory.groups.find((group) => sessions.some((one) => one.group === group.id))
  const first = mine?.id ?? sessions[0]?.group
  const place: Place | undefined = chosen ?? (first && { at: 'group', group: first })
  const group = place?.at === 'group' ? place.group : undefined
  const leads = access.role !== 'participant'
  usePresence(group)

  // The window's title names the app alone: it is read over shoulders and by task switchers.
  useEffect(() => {
    document.title = t('common.appName')
  }, [t])

  return (
    <div className="shell">
      <nav className="rail" aria-label={t('workshop.nav')}>
        <header className="rail-head">
          {onHome && (
            <IconButton
              label={t('common.back')}
              icon={<House size={18} aria-hidden />}
              onPress={onHome}
            />
          )}
          <p className="rail-title">{directory.title || t('workshop.untitled')}</p>
        </header>
        <GroupList selected={group} onSelect={(next) => setChosen({ at: 'group', group: next })} />
        <div className="rail-acts">
          {leads && (
            <>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'report'}
                onChange={() => setChosen({ at: 'report' })}
              >
                <FileText size={18} aria-hidden />
                {t('workshop.report')}
              </ToggleButton>
              <Button look="quiet" onPress={() => setInviting(true)}>
                <UserPlus size={18} aria-hidden />
                {t('workshop.invite')}
              </Button>
            </>
          )}
        </div>
        <div className="rail-foot">
          <StatusLine session={sessions.find((one) => one.group === group) ?? directorySession} />
        </div>
      </nav>
      <main className="stage">
        {place === undefined && (
          <div className="page page-narrow">
            <h1>{t('workshop.waitingTitle')}</h1>
            <p>{t('workshop.waitingText')}</p>
          </div>
        )}
        {group && <GroupPage key={group} group={group} />}
        {place?.at === 'report' && <ReportScreen />}
      </main>
      <InviteDialog isOpen={inviting} onClose={() => setInviting(false)} />
    </div>
  )
}

function GroupPage({ group }: { readonly group: GroupId }) {
  const { t } = useTranslation()
  const session = useNotebookSession(group)
  const directory = useDirectory()
  if (!session) {
    return (
      <div className="page page-narrow">
        <p>{t('workshop.notYours')}</p>
      </div>
    )
  }
  return <NotebookScreen session={session} group={directory.groups.find((g) => g.id === group)} />
}
