import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import {
  HomeScreen,
  JoinScreen,
  newPseudonym,
  ProtectScreen,
  UnlockScreen,
} from '../features/join/index.ts'
import { CreateWorkshopScreen, WorkshopProvider } from '../features/workshop/index.ts'
import { usePlatform } from '../platform/platform-context.ts'
import { type Keyring, randomBytes } from '../vault/index.ts'
import { createOpenWorkshops } from './open-workshops.ts'
import { useWorkshopTitles } from './use-workshop-titles.ts'
import { WorkshopShell } from './workshop-shell.tsx'

type Screen =
  | { readonly at: 'home' | 'create' }
  | { readonly at: 'join'; readonly payload: string | undefined }
  | { readonly at: 'protect'; readonly enter: () => Promise<string> }
  | { readonly at: 'workshop'; readonly id: string }

/** The whole app: which screen is there, given the keyring and the workshops that are open. */
export function App({ keyring }: { readonly keyring: Keyring }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const status = useSyncExternalStore(keyring.subscribe, keyring.status)
  const workshops = useMemo(() => createOpenWorkshops(keyring, platform), [keyring, platform])
  const sessions = useStore(workshops.sessions)
  const titles = useWorkshopTitles(sessions)
  const [screen, show] = useState<Screen>({ at: 'home' })

  useEffect(() => platform.onInvite((payload) => show({ at: 'join', payload })), [platform])
  useEffect(() => {
    void workshops.follow()
    return keyring.subscribe(() => void workshops.follow())
  }, [workshops, keyring])
  // A device with one workshop opens it: that is what the person came for.
  useEffect(() => {
    const [only] = sessions.keys()
    if (sessions.size === 1 && only && screen.at === 'home') show({ at: 'workshop', id: only })
  }, [sessions, screen.at])

  useEffect(() => {
    // Each screen starts at its top.
    if (screen.at) window.scrollTo(0, 0)
  }, [screen.at])

  /** Goes on once the device keeps its keys somewhere, or has been told to keep nothing. */
  const enter = (work: () => Promise<string>) => {
    if (status.state === 'open') void work().then((id) => show({ at: 'workshop', id }))
    else show({ at: 'protect', enter: work })
  }
  const home = () => show({ at: 'home' })

  if (status.state === 'locked' || status.state === 'unreadable') {
    return (
      <UnlockScreen
        unreadable={status.state === 'unreadable' ? status.code : undefined}
        onUnlock={async (passphrase) => {
          const result = await keyring.unlock(passphrase)
          if (result.ok) return undefined
          return result.code === 'wrong-passphrase' ? 'wrong-passphrase' : 'other'
        }}
        onStartOver={() => void keyring.startOver()}
      />
    )
  }
  const session = screen.at === 'workshop' ? sessions.get(screen.id) : undefined
  if (session) {
    return (
      <WorkshopProvider value={session} key={session.membership.id}>
        <WorkshopShell onHome={sessions.size > 1 ? home : undefined} />
      </WorkshopProvider>
    )
  }
  switch (screen.at) {
    case 'create':
      return (
        <CreateWorkshopScreen
          onCreate={(plan) =>
            enter(() => workshops.create({ ...plan, name: newPseudonym(t, randomBytes) }))
          }
          onCancel={home}
        />
      )
    case 'join':
      return (
        <JoinScreen
          key={screen.payload}
          payload={screen.payload}
          onJoin={(invite, name) => enter(() => workshops.join(invite, name))}
          onCancel={home}
        />
      )
    case 'protect':
      return (
        <ProtectScreen
          onPassphrase={async (passphrase) => {
            const kept = await keyring.keepWithPassphrase(passphrase)
            if (kept.ok) show({ at: 'workshop', id: await screen.enter() })
            return kept.ok
          }}
          onSessionOnly={() => {
            keyring.keepForSession()
            void screen.enter().then((id) => show({ at: 'workshop', id }))
          }}
        />
      )
    default:
      return (
        <HomeScreen
          workshops={titles}
          onOpen={(id) => show({ at: 'workshop', id })}
          onCreate={() => show({ at: 'create' })}
          onJoin={() => show({ at: 'join', payload: undefined })}
        />
      )
  }
}
