import '@fontsource-variable/literata/index.css'
import '@fontsource-variable/literata/wght-italic.css'
import '@fontsource-variable/source-sans-3/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { meetPath } from '../../shared/meeting-point/protocol.ts'
import { InsecureDoor } from '../features/join/index.ts'
import {
  firstLanguage,
  followLanguage,
  LanguageProvider,
  speak,
  speakPseudo,
  startI18n,
} from '../i18n/index.ts'
import { choosePlatform, properAddress } from '../platform/index.ts'
import { PlatformProvider } from '../platform/platform-context.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import '../ui/page.css'
import '../ui/paper.css'
import '../ui/arabic.css'
import '../ui/directions.css'
import { applyTheme } from '../ui/index.ts'
import { keepInTab, openKeyring } from '../vault/index.ts'
import { App } from './app.tsx'
import './app.css'
import { LanguageBar } from './language-bar.tsx'
import { PageBoundary } from './page-boundary.tsx'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('no place for the app on this page')
  const proper = await properAddress(window, meetPath)
  if (proper) return location.replace(proper)
  refuseFiles(window)
  applyTheme(window, 'system')
  const platform = choosePlatform()
  await startI18n()
  const pseudo = import.meta.env.DEV && new URLSearchParams(location.search).has('pseudo')
  await (pseudo ? speakPseudo() : speak(firstLanguage(window)))
  followLanguage(window)
  const page = createRoot(root, { onCaughtError: tellWhere })
  if (!window.isSecureContext) {
    const door = (payload: string | undefined) =>
      page.render(
        <LanguageProvider>
          <InsecureDoor payload={payload} />
          <LanguageBar />
        </LanguageProvider>,
      )
    door(undefined)
    platform.onInvite(door)
    return
  }
  const keyring = await openKeyring({
    store: platform.secrets,
    sealedByDevice: await platform.secretsSealed(),
    ...(platform.slots ? { slots: platform.slots } : {}),
  })
  if (platform.tab) await keepInTab(keyring, platform.tab)
  page.render(
    <StrictMode>
      <LanguageProvider>
        <PlatformProvider value={platform}>
          <PageBoundary>
            <App keyring={keyring} />
          </PageBoundary>
        </PlatformProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}

/** Where it failed, and of which kind; a message may hold words that people wrote. */
function tellWhere(error: unknown, info: { componentStack?: string | undefined }): void {
  const kind = error instanceof Error ? error.name : typeof error
  reportError(new Error(`a part of the page failed: ${kind}${info.componentStack}`))
}

void start()

/**
 * A file that is dropped where nobody takes it would replace the page: browsers open it. It is refused
 * instead. Who takes files listens before this, and has prevented it already.
 */
function refuseFiles(window: Window): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
}
