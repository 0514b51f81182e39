import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { needsReady, theApp } from './app.ts'
import { strict, unimplemented } from './strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type RequestFilter = (
  details: { readonly url: string },
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void
type CheckHandler = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: object,
) => unknown
type RequestHandler = (
  contents: unknown,
  permission: string,
  decide: (granted: unknown) => void,
  details: object,
) => void
type DisplayHandler = (request: object, decide: (streams: unknown) => void) => void
interface ProxyConfig {
  readonly mode?: string
  readonly proxyRules?: string
}

/** A partition: in memory, or with Chromium's own storage where its name begins with `persist:`. */
export class Session {
  readonly number: number
  readonly partition: string
  readonly handlers = new Map<string, SchemeHandler>()
  filter: RequestFilter | undefined
  checkHandler: CheckHandler | undefined
  requestHandler: RequestHandler | undefined
  displayHandler: DisplayHandler | undefined
  /** Whether its requests go past the proxy that the system has set. */
  isDirect = false
  #spelling = true
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: SchemeHandler) => {
      if (!schemes.has(scheme)) throw unimplemented(`handling of ${scheme}: without privileges`)
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.handlers.set(scheme, handler)
    },
  })
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter
    },
  })

  constructor(number: number, partition: string) {
    this.number = number
    this.partition = partition
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler
  }

  setDisplayMediaRequestHandler(handler: DisplayHandler): void {
    this.displayHandler = handler
  }

  /** No device is plugged in here: kept, and never called. */
  setDevicePermissionHandler(_handler: unknown): void {}

  async setProxy({ mode, proxyRules }: ProxyConfig): Promise<void> {
    if (mode !== 'direct' && mode !== 'system') throw unimplemented(`proxy mode ${mode}`)
    if (proxyRules !== undefined) throw unimplemented('proxy rules')
    this.isDirect = mode === 'direct'
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spelling = enable
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    if (!url.endsWith('/')) throw new TypeError('the address of dictionaries ends with a slash')
  }

  /**
   * The first window of a session whose spell checker is on fetches a dictionary, also where the
   * window's own preference is off. Nothing is fetched here: the file appears where it would.
   */
  opensWindow(): void {
    if (!this.#spelling || process.platform === 'darwin') return
    const folder = path.join(theApp.getPath('userData'), 'Dictionaries')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'en-US-10-1.bdic'), '')
  }
}

/** The schemes that were registered before the app was ready. */
export const schemes = new Set<string>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (given: readonly { scheme: string }[]) => {
    if (theApp.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    if (schemes.size > 0) throw new Error('registerSchemesAsPrivileged can be called once only')
    for (const { scheme } of given) schemes.add(scheme)
  },
})

const sessions = new Map<string, Session>()

/** Every session there is. */
export function allSessions(): Session[] {
  return [...sessions.values()]
}

export function fromPartition(partition: string): Session {
  needsReady('Session can only be received when app is ready')
  const there = sessions.get(partition)
  if (there) return there
  const made = strict('session', new Session(sessions.size, partition))
  sessions.set(partition, made)
  theApp.emit('session-created', made)
  return made
}

export const session = strict('session', {
  fromPartition,
  get defaultSession() {
    return fromPartition('persist:')
  },
})
