import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Protocol } from 'electron'
import { mediaTypeOf } from '../../meeting-point/media-types.ts'
import { securityHeaders } from '../../meeting-point/page-headers.ts'

/** The app's pages live at `app://bundle/`, a secure context with an origin and storage of its own. */
export const appScheme = 'app'
export const appOrigin = `${appScheme}://bundle`

/** To be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer, and nothing beside it, to pages of the app. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405)
    const file = bundledFile(request.url)
    const mediaType = file && mediaTypeOf(file)
    if (!mediaType) return answer(404)
    try {
      const bytes = await readFile(path.join(folder, file))
      return answer(200, new Uint8Array(bytes), { 'Content-Type': mediaType })
    } catch {
      return answer(404)
    }
  })
}

/*
 * The page may look up whether it might use a microphone: WebRTC names the addresses of this computer
 * by that (permissions.ts). A policy that keeps it from the page would answer before anybody is asked.
 * Using one stays refused.
 */
const permissionsPolicy = (securityHeaders['Permissions-Policy'] ?? '').replace(
  'microphone=()',
  'microphone=(self)',
)

function answer(
  status: number,
  body?: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  return new Response(body ?? null, {
    status,
    headers: { ...securityHeaders, 'Permissions-Policy': permissionsPolicy, ...headers },
  })
}

/**
 * The file that an address of the app names, as a relative path. Plain names only: no `..`, no
 * hidden files, nothing encoded, no other separator can lead out of the folder.
 */
export function bundledFile(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, pathname } = new URL(address)
  if (protocol !== `${appScheme}:` || host !== 'bundle') return undefined
  if (pathname === '/' || pathname === '') return 'index.html'
  return /^(?:\/[A-Za-z0-9_][\w.-]*)+$/.test(pathname) ? pathname.slice(1) : undefined
}
