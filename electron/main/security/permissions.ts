import type { Session } from 'electron'
import { isAppOrigin, isAppPage } from './lock-down.ts'

/**
 * The local network is where meeting points are: Chromium takes a page of a scheme of its own for a
 * public one, and asks before it may open a WebSocket to an address nearby. The names are those of
 * three generations of Chromium.
 */
const localNetwork = ['local-network', 'loopback-network', 'local-network-access'] as const

/** What the app's page may do: reach the room, copy what the person selected, fill the screen. */
const granted: ReadonlySet<string> = new Set([
  ...localNetwork,
  'clipboard-sanitized-write',
  'fullscreen',
])

/**
 * What is only looked up. Where `media` is not, WebRTC names the address of the default route and no
 * other: behind a VPN, or in a network without a gateway, devices would not find each other. Nothing
 * can be heard or seen with it: using a microphone is a request, and is refused.
 */
const lookedUp: ReadonlySet<string> = new Set([...granted, 'media'])

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>

/**
 * Camera, microphone, place, devices, screen: nobody asks the person, the answer is no. The few things
 * that are granted are so to the app's own page alone. Electron names the page that looks something
 * up by its origin; the page itself is not always known.
 */
export function denyPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(granted.has(permission) && details.isMainFrame && isAppPage(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { requestingUrl }) =>
      lookedUp.has(permission) &&
      isAppOrigin(origin) &&
      (requestingUrl === undefined || isAppPage(requestingUrl)),
  )
  session.setDevicePermissionHandler(() => false)
  // An answer without streams is a refusal.
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
}
