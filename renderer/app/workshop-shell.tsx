import { Combine, FileText, House, LayoutGrid, Settings, UserPlus } from 'lucide-react'
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { GroupId } from '../../shared/base/ids.ts'
import { groupDoor } from '../../shared/directory/group-door.ts'
import { InviteDialog } from '../features/join/index.ts'
import { NotebookScreen } from '../features/notebook/index.ts'
import { ReviewNotice, ReviewPlace, ReviewScreen } from '../features/review/index.ts'
import { Duties, OpenedFiles, SettingsScreen } from '../features/settings/index.ts'
import { GroupList, StatusLine } from '../features/workshop/index.ts'
import { useTranslation } from '../i18n/index.ts'
import {
  useDirectory,
  useNotebookSession,
  useNotebookSessions,
  usePresence,
  useWorkshop,
} from '../session/react/index.ts'
import { Button, holdLine, IconButton, PartBoundary } from '../ui/index.ts'
import { DroppedFiles } from './dropped-files.tsx'
import { PageBoundary } from './page-boundary.tsx'

// Loaded when they are opened: the first screen needs none of them.
const ReportScreen = lazy(async () => ({
  default: (await import('../features/report/index.ts')).ReportScreen,
}))
const DeskScreen = lazy(async () => ({
  default: (await import('../features/desk/index.ts')).DeskScreen,
}))
const OverviewScreen = lazy(async () => ({
  default: (await import('../features/overview/index.ts')).OverviewScreen,
}))
const Gallery = lazy(async () => ({
  default: (await import('../features/gallery/index.ts')).Gallery,
}))

type Place =
  | { readonly at: 'group'; readonly group: GroupId }
  | { readonly at: 'desk'; readonly question?: string }
  | { readonly at: 'overview' | 'report' | 'review' | 'settings' }

/** A workshop: the rail to the left, and the page that one is at. */
export function WorkshopShell(props: {
  readonly onHome: () => void
  readonly onLock: (evenUnsaved: boolean) => Promise<boolean>
  readonly onBurn: () => void
}) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { access, directorySession } = useWorkshop()
  const sessions = useNotebookSessions()
  const [chosen, setChosen] = useState<Place>()
  const [inviting, setInviting] = useState(false)
  const [bringing, setBringing] = useState<readonly File[]>()
  const bringIn = useCallback(() => setBringing([]), [])
  const [showing, setShowing] = useState(false)
  // One that has moved to a new key is still its people's: its page says what to do.
  const mine = directory.groups.find((group) => groupDoor(access, group).state !== 'closed')
  const first = mine?.id ?? sessions[0]?.group
  const place: Place | undefined = chosen ?? (first && { at: 'group', group: first })
  const group = place?.at === 'group' ? place.group : undefined
  // The rail answers at once; a page of hundreds of sections is drawn in small steps.
  const shown = useDeferredValue(place)
  const leads = access.role !== 'participant'
  usePresence(group)
  const stage = useRef<HTMLElement>(null)
  useEffect(() => (stage.current ? holdLine(stage.current) : undefined), [])

  // The window's title names the app alone: it is read over shoulders and by task switchers.
  useEffect(() => {
    document.title = t('common.appName')
  }, [t])

  return (
    <div className="shell">
      <nav className="rail" aria-label={t('workshop.nav')}>
        <header className="rail-head">
          <p className="rail-title">
            {directory.title || t(directory.facts ? 'workshop.untitled' : 'workshop.waitingTitle')}
          </p>
          <IconButton
            label={t('workshop.home')}
            icon={<House size={18} aria-hidden />}
            onPress={props.onHome}
          />
        </header>
        <PartBoundary>
          <GroupList
            selected={group}
            onSelect={(next) => setChosen({ at: 'group', group: next })}
          />
        </PartBoundary>
        <div className="rail-acts">
          <PartBoundary>
            <ReviewPlace
              isSelected={place?.at === 'review'}
              onSelect={() => setChosen({ at: 'review' })}
            />
          </PartBoundary>
          {leads && (
            <>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'overview'}
                onChange={() => setChosen({ at: 'overview' })}
              >
                <LayoutGrid size={18} aria-hidden />
                {t('merge.board.name')}
              </ToggleButton>
              <ToggleButton
                className="button button-quiet rail-act"
                isSelected={place?.at === 'desk'}
                onChange={() => setChosen({ at: 'desk' })}
              >
                <Combine size={18} aria-hidden />
                {t('merge.desk.name')}
              </ToggleButton>
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
          <ToggleButton
            className="button button-quiet rail-act"
            isSelected={place?.at === 'settings'}
            onChange={() => setChosen({ at: 'settings' })}
          >
            <Settings size={18} aria-hidden />
            {t('workshop.settings')}
          </ToggleButton>
          <PartBoundary>
            <StatusLine session={sessions.find((one) => one.group === group) ?? directorySession} />
          </PartBoundary>
        </div>
      </nav>
      <DroppedFiles
        group={group}
        isAtDesk={place?.at === 'desk'}
        files={bringing}
        onFiles={setBringing}
      />
      <main className="stage" ref={stage}>
        {shown === undefined && (
          <div className="page page-narrow">
            <h1>{t('workshop.waitingTitle')}</h1>
            <p>{t('workshop.waitingText')}</p>
          </div>
        )}
        <PageBoundary key={keyOf(shown)}>
          <Suspense fallback={<p className="opening">{t('common.loading')}</p>}>
            {shown?.at === 'group' && <GroupPage group={shown.group} onBringIn={bringIn} />}
            {shown?.at === 'overview' && (
              <OverviewScreen
                onOpen={(next) => setChosen({ at: 'group', group: next })}
                onAnswers={(question) => setChosen({ at: 'desk', question })}
                onGallery={() => setShowing(true)}
              />
            )}
            {shown?.at === 'desk' && <DeskScreen question={shown.question} />}
            {shown?.at === 'report' && <ReportScreen />}
            {shown?.at === 'review' && <ReviewScreen />}
          </Suspense>
        </PageBoundary>
        {showing && (
          <PageBoundary>
            <Suspense fallback={<p className="opening">{t('common.loading')}</p>}>
              <Gallery onClose={() => setShowing(false)} />
            </Suspense>
          </PageBoundary>
        )}
        {shown?.at === 'settings' && <SettingsScreen onLock={props.onLock} onBurn={props.onBurn} />}
      </main>
      <div className="banners">
        {place?.at !== 'review' && place?.at !== 'report' && (
          <PartBoundary>
            <ReviewNotice onRead={() => setChosen({ at: 'review' })} />
          </PartBoundary>
        )}
        <PartBoundary>
          <Duties onBurn={props.onBurn} />
        </PartBoundary>
      </div>
      <PartBoundary>
        <OpenedFiles />
      </PartBoundary>
      <PartBoundary>
        <InviteDialog isOpen={inviting} onClose={() => setInviting(false)} />
      </PartBoundary>
    </div>
  )
}

/** A page that failed does not keep the next one from being drawn. */
function keyOf(place: Place | undefined): string {
  return place?.at === 'group' ? `group/${place.group}` : `${place?.at}`
}

interface GroupPageProps {
  readonly group: GroupId
  readonly onBringIn: () => void
}

function GroupPage({ group, onBringIn }: GroupPageProps) {
  const { t } = useTranslation()
  const session = useNotebookSession(group)
  const directory = useDirectory()
  const { access } = useWorkshop()
  const here = directory.groups.find((one) => one.id === group)
  if (!session) {
    const door = here && groupDoor(access, here).state
    return (
      <div className="page page-narrow">
        <p>{t(door === 'replaced' ? 'workshop.replaced' : 'workshop.notYours')}</p>
      </div>
    )
  }
  return <NotebookScreen session={session} group={here} onBringIn={onBringIn} />
}
