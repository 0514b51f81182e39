import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { ThemeKeeper } from '../features/settings/index.ts'
import { usePlatform } from '../platform/platform-context.ts'
import { createOpenWorkshops } from '../session/open-workshops.ts'
import { KeyringProvider } from '../session/react/index.ts'
import { type Keyring, sweepLeftovers } from '../vault/index.ts'
import { ClearedNotice } from './cleared-notice.tsx'
import { LanguageBar } from './language-bar.tsx'
import { isShut, Page } from './page.tsx'
import { useAutoLock } from './use-auto-lock.ts'
import { useLeavingAsks } from './use-leaving-asks.ts'
import { useShellLanguage } from './use-shell-language.ts'
import { useStandBy } from './use-stand-by.ts'
import { useWays } from './use-ways.ts'

/** The whole app: which screen is there, given the keyring and the workshops that are open. */
export function App({ keyring }: { readonly keyring: Keyring }) {
  const platform = usePlatform()
  const status = useSyncExternalStore(keyring.subscribe, keyring.status)
  const workshops = useMemo(() => createOpenWorkshops(keyring, platform), [keyring, platform])
  const sessions = useStore(workshops.sessions)
  useStandBy(platform, sessions)
  useShellLanguage(platform)
  useLeavingAsks(platform, sessions)
  const autoLock = useCallback(() => workshops.lock(false), [workshops])
  useAutoLock(keyring, autoLock)
  useEffect(() => workshops.start(), [workshops])
  useEffect(() => {
    if (status.state === 'open') void sweepLeftovers(keyring)
  }, [keyring, status.state])
  const ways = useWays({ keyring, platform, status, workshops, sessions })

  return (
    <KeyringProvider value={keyring}>
      <ThemeKeeper />
      <Page {...{ keyring, status, workshops, sessions, ways }} />
      {(ways.place.at !== 'workshop' || isShut(status)) && <LanguageBar />}
      {status.state === 'open' && status.cleared && (
        <ClearedNotice onKeepAgain={workshops.keepAgain} />
      )}
    </KeyringProvider>
  )
}
