import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import {
  HomeScreen,
  type JoinProblem,
  JoinScreen,
  type Keep,
  newPseudonym,
  ProtectScreen,
  UnlockScreen,
} from '../features/join/index.ts'
import { ThemeKeeper } from '../features/settings/index.ts'
import { CreateWorkshopScreen } from '../features/workshop/index.ts'
import { useTranslation } from '../i18n/index.ts'
import { usePlatform } from '../platform/platform-context.ts'
import { randomBytes } from '../platform/random.ts'
import { useSecretsSealed } from '../platform/use-secrets-sealed.ts'
import { createOpenWorkshops, type JoinResult } from '../session/open-workshops.ts'
import { KeyringProvider, WorkshopProvider } from '../session/react/index.ts'
import { Boundary } from '../ui/index.ts'
import { type Keyring, sweepLeftovers } from '../vault/index.ts'
import { ClearedNotice } from './cleared-notice.tsx'
import { LanguageBar } from './language-bar.tsx'
import { SafePage } from './safe-page.tsx'
import { useAutoLock } from './use-auto-lock.ts'
import { useLeavingAsks } from './use-leaving-asks.ts'
import { useStandBy } from './use-stand-by.ts'
import { useWorkshopTitles } from './use-workshop-titles.ts'
import { WorkshopShell } from './workshop-shell.tsx'

/** What a person asked for that ends in a workshop. */
type Entering = () => Promise<JoinResult>

type Screen =
  | { readonly at: 'home'; readonly note?: 'burned' | 'burnLeft' | 'burnFailed' | 'notKept' }
  | { readonly at: 'create' }
  | { readonly at: 'join'; readonly payload: string | undefined; readonly problem?: JoinProblem }
  | { readonly at: 'protect'; readonly enter: Entering }
  | { readonly at: 'workshop'; readonly id: string }

/** The whole app: which screen is there, given the keyring and the workshops that are open. */
export function App({ keyring }: { readonly keyring: Keyring }) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const status = useSyncExternalStore(keyring.subscribe, keyring.status)
  const workshops = useMemo(() => createOpenWorkshops(keyring, platform), [keyring, platform])
  const sessions = useStore(workshops.sessions)
  const titles = useWorkshopTitles(sessions)
  useStandBy(platform, sessions)
  useLeavingAsks(platform, keyring, sessions)
  const isShut = status.state === 'locked' || status.state === 'unreadable'
  const sealedBySystem = useSecretsSealed(platform)
  const [screen, show] = useState<Screen>({ at: 'home' })
  const opened = useRef(false)
  const autoLock = useCallback(() => workshops.lock(false), [workshops])
  useAutoLock(keyring, autoLock)

  useEffect(() => platform.onInvite((payload) => show({ at: 'join', payload })), [platform])
  useEffect(() => workshops.start(), [workshops])
  useEffect(() => {
    if (status.state === 'open') void sweepLeftovers(keyring)
  }, [keyring, status.state])
  // A device with one workshop opens it, once: that is what the person came for.
  useEffect(() => {
    const [only] = sessions.keys()
    if (opened.current || sessions.size !== 1 || !only || screen.at !== 'home') return
    opened.current = true
    show({ at: 'workshop', id: only })
  }, [sessions, screen.at])
  useEffect(() => {
    // Each screen starts at its top.
    if (screen.at) window.scrollTo(0, 0)
  }, [screen.at])

  const home = () => show({ at: 'home' })
  const arrive = async (entering: Entering) => {
    opened.current = true
    const result = await entering()
    if (result.ok) show({ at: 'workshop', id: result.id })
    else if (result.code === 'not-kept') show({ at: 'home', note: 'notKept' })
    else show({ at: 'join', payload: undefined, problem: result.code })
  }
  /** Goes on once the device keeps its keys somewhere, or has been told to keep nothing. */
  const enter = (entering: Entering) => {
    if (status.state === 'open') void arrive(entering)
    else show({ at: 'protect', enter: entering })
  }
  /** Keeps the keys as the person chose; false where this device did not take them. */
  const keepAs = async (keep: Keep): Promise<boolean> => {
    if (keep.kept !== 'passphrase')
      return (keep.kept === 'session' ? keyring.keepForSession() : await keyring.keepOnDevice()).ok
    // Where it is refused, the line of truth says what that means.
    void platform.keeping.ask().catch(() => false)
    return (await keyring.keepWithPassphrase(keep.passphrase)).ok
  }
  const burn = async (id: string) => {
    const result = await workshops.burn(id)
    const notes = { 'data-left': 'burnLeft', 'key-left': 'burnFailed' } as const
    show({ at: 'home', note: result.ok ? 'burned' : notes[result.code] })
  }

  return (
    <KeyringProvider value={keyring}>
      <ThemeKeeper />
      {page()}
      {(screen.at !== 'workshop' || isShut) && <LanguageBar />}
      {status.state === 'open' && status.cleared && (
        <ClearedNotice onKeepAgain={workshops.keepAgain} />
      )}
    </KeyringProvider>
  )

  function ways(id: string) {
    return { onHome: home, onLock: workshops.lock, onBurn: () => void burn(id) }
  }

  function page() {
    if (isShut) {
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
    switch (screen.at) {
      case 'workshop': {
        const session = sessions.get(screen.id)
        if (!session) return <p className="opening">{t('common.loading')}</p>
        return (
          <WorkshopProvider value={session} key={screen.id}>
            <Boundary fallback={(again) => <SafePage onAgain={again} {...ways(screen.id)} />}>
              <WorkshopShell {...ways(screen.id)} />
            </Boundary>
          </WorkshopProvider>
        )
      }
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
            key={`${screen.payload}${screen.problem}`}
            payload={screen.payload}
            problem={screen.problem}
            keep={status.state === 'open' ? undefined : { hasKeychain: sealedBySystem }}
            onJoin={async (invite, name, keep) => {
              if (keep && !(await keepAs(keep))) return false
              await arrive(() => workshops.join(invite, name))
              return true
            }}
            onCancel={home}
          />
        )
      case 'protect':
        return (
          <ProtectScreen
            inBrowser={platform.kind === 'browser'}
            onPassphrase={async (passphrase) => {
              const kept = await keepAs({ kept: 'passphrase', passphrase })
              if (kept) await arrive(screen.enter)
              return kept
            }}
            onDevice={
              sealedBySystem
                ? async () => {
                    const kept = await keyring.keepOnDevice()
                    if (kept.ok) await arrive(screen.enter)
                    return kept.ok
                  }
                : undefined
            }
            onSessionOnly={() => {
              keyring.keepForSession()
              void arrive(screen.enter)
            }}
          />
        )
      case 'home':
        return (
          <HomeScreen
            workshops={titles}
            note={screen.note && t(`settings.${screen.note}`)}
            onOpen={(id) => show({ at: 'workshop', id })}
            onCreate={() => show({ at: 'create' })}
            onJoin={() => show({ at: 'join', payload: undefined })}
            onRescue={workshops.rescue}
          />
        )
    }
  }
}
