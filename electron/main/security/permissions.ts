import type { Session } from 'electron'

/**
 * Data channels need no permission. Copying text that the person selected, and full screen, are
 * the only things that a page of the app may ask for.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen'])

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>

/** Camera, microphone, place, devices, screen: nobody asks the person, the answer is no. */
export function denyPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(granted.has(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
  // An answer without streams is a refusal.
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
}
