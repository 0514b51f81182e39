import {
  HomeScreen,
  JoinScreen,
  type Keep,
  newPseudonym,
  ProtectScreen,
  UnlockScreen,
} from '../features/join/index.ts'
import { CreateWorkshopScreen, practicePlan } from '../features/workshop/index.ts'
import { useTranslation } from '../i18n/index.ts'
import { usePlatform } from '../platform/platform-context.ts'
import { randomBytes } from '../platform/random.ts'
import { useSecretsSealed } from '../platform/use-secrets-sealed.ts'
import type { WorkshopSession } from '../session/index.ts'
import type { OpenWorkshops } from '../session/open-workshops.ts'
import { WorkshopProvider } from '../session/react/index.ts'
import { Boundary } from '../ui/index.ts'
import type { Keyring, KeyringStatus } from '../vault/index.ts'
import { SafePage } from './safe-page.tsx'
import type { Ways } from './use-ways.ts'
import { useWorkshopTitles } from './use-workshop-titles.ts'
import { WorkshopShell } from './workshop-shell.tsx'

interface PageProps {
  readonly keyring: Keyring
  readonly status: KeyringStatus
  readonly workshops: OpenWorkshops
  readonly sessions: ReadonlyMap<string, WorkshopSession>
  readonly ways: Ways
}

/** The screen of the place where a person is; of a keyring that is shut, the way to open it. */
export function Page({ keyring, status, workshops, sessions, ways }: PageProps) {
  const { t } = useTranslation()
  const platform = usePlatform()
  const titles = useWorkshopTitles(sessions)
  const sealedBySystem = useSecretsSealed(platform)
  const { place, go, home } = ways

  if (isShut(status)) {
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
  switch (place.at) {
    case 'workshop': {
      const session = sessions.get(place.id)
      if (!session) return <p className="opening">{t('common.loading')}</p>
      const out = {
        onHome: home,
        onLock: workshops.lock,
        onBurn: () => void ways.burn(place.id),
      }
      return (
        <WorkshopProvider value={session} key={place.id}>
          <Boundary fallback={(again) => <SafePage onAgain={again} {...out} />}>
            <WorkshopShell {...out} onKeep={ways.keepAs} />
          </Boundary>
        </WorkshopProvider>
      )
    }
    case 'create':
      return (
        <CreateWorkshopScreen
          onCreate={(plan) =>
            ways.enter(() => workshops.create({ ...plan, name: newPseudonym(t, randomBytes) }))
          }
          onCancel={home}
        />
      )
    case 'join':
      return (
        <JoinScreen
          key={`${place.payload}${place.problem}`}
          payload={place.payload}
          problem={place.problem}
          keep={ways.asksToKeep ? { hasKeychain: sealedBySystem } : undefined}
          onJoin={async (invite, name, keep) => {
            if (keep && !(await ways.keepAs(keep))) return false
            await ways.arrive(() => workshops.join(invite, name))
            return true
          }}
          onCancel={home}
        />
      )
    case 'protect': {
      const keepAndGoOn = async (keep: Keep) => {
        const isKept = await ways.keepAs(keep)
        if (isKept) await ways.arrive(place.enter)
        return isKept
      }
      return (
        <ProtectScreen
          inBrowser={platform.kind === 'browser'}
          onPassphrase={(passphrase) => keepAndGoOn({ kept: 'passphrase', passphrase })}
          onDevice={sealedBySystem ? () => keepAndGoOn({ kept: 'device' }) : undefined}
          onSessionOnly={() => {
            keyring.keepForSession()
            void ways.arrive(place.enter)
          }}
        />
      )
    }
    case 'home':
      return (
        <HomeScreen
          workshops={titles}
          note={place.note && t(`settings.${place.note}`)}
          onOpen={(id) => go({ at: 'workshop', id })}
          onCreate={() => go({ at: 'create' })}
          onJoin={() => go({ at: 'join', payload: undefined })}
          onTry={() => ways.tryAlone(practicePlan(t))}
          onRescue={workshops.rescue}
        />
      )
  }
}

/** Whether nothing of the keyring can be read just now. */
export function isShut(status: KeyringStatus): boolean {
  return status.state === 'locked' || status.state === 'unreadable'
}
