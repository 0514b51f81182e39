import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { GroupId } from '../../shared/base/ids.ts'
import { groupDoor } from '../../shared/directory/group-door.ts'
import { GuideScreen, useHelpKey } from '../features/guide/index.ts'
import { InviteDialog, type Keep } from '../features/join/index.ts'
import { NotebookScreen } from '../features/notebook/index.ts'
import { ReviewNotice, ReviewScreen } from '../features/review/index.ts'
import { Duties, OpenedFiles, OpenHandedFile, SettingsScreen } from '../features/settings/index.ts'
import { useTranslation } from '../i18n/index.ts'
import {
  useDirectory,
  useNotebookSession,
  useNotebookSessions,
  usePresence,
  useWorkshop,
} from '../session/react/index.ts'
import { holdLine, PartBoundary } from '../ui/index.ts'
import { DroppedFiles } from './dropped-files.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { Rail, type WorkshopPlace } from './rail.tsx'
import { usePlaceFocus } from './use-place-focus.ts'

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

/** A workshop: the rail to the left, and the page that one is at. */
export function WorkshopShell(props: {
  readonly onHome: () => void
  readonly onLock: (evenUnsaved: boolean) => Promise<boolean>
  readonly onBurn: () => void
  readonly onKeep: (keep: Keep) => Promise<boolean>
}) {
  const { t } = useTranslation()
  const directory = useDirectory()
  const { access, directorySession } = useWorkshop()
  const sessions = useNotebookSessions()
  const [chosen, setChosen] = useState<WorkshopPlace>()
  const [inviting, setInviting] = useState(false)
  const [bringing, setBringing] = useState<readonly File[]>()
  const bringIn = useCallback(() => setBringing([]), [])
  const [showing, setShowing] = useState(false)
  // One that has moved to a new key is still its people's: its page says what to do.
  const mine = directory.groups.find((group) => groupDoor(access, group).state !== 'closed')
  const first = mine?.id ?? sessions[0]?.group
  const place: WorkshopPlace | undefined = chosen ?? (first && { at: 'group', group: first })
  const group = place?.at === 'group' ? place.group : undefined
  // The rail answers at once; a page of hundreds of sections is drawn in small steps.
  const shown = useDeferredValue(place)
  usePresence(group)
  useHelpKey(() => setChosen({ at: 'guide' }))
  const stage = useRef<HTMLElement>(null)
  useEffect(() => (stage.current ? holdLine(stage.current) : undefined), [])
  usePlaceFocus(stage, keyOf(shown))

  usePlainTitle(t('common.appName'))

  return (
    <div className="shell">
      <Rail
        place={place}
        status={sessions.find((one) => one.group === group) ?? directorySession}
        onPlace={setChosen}
        onInvite={() => setInviting(true)}
        onHome={props.onHome}
      />
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
            <OpenHandedFile />
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
            {shown?.at === 'guide' && <GuideScreen />}
          </Suspense>
        </PageBoundary>
        {showing && (
          <PageBoundary>
            <Suspense fallback={<p className="opening">{t('common.loading')}</p>}>
              <Gallery onClose={() => setShowing(false)} />
            </Suspense>
          </PageBoundary>
        )}
        {shown?.at === 'settings' && (
          <SettingsScreen onLock={props.onLock} onBurn={props.onBurn} onKeep={props.onKeep} />
        )}
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
function keyOf(place: WorkshopPlace | undefined): string {
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

/** The window's title names the app alone: it is read over shoulders and by task switchers. */
function usePlainTitle(name: string): void {
  useEffect(() => {
    document.title = name
  }, [name])
}
