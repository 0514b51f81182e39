import { denyPermissions } from '../../electron/main/security/permissions.ts'

type Guarded = Parameters<typeof denyPermissions>[0]
type CheckHandler = Parameters<Guarded['setPermissionCheckHandler']>[0]
type RequestHandler = Parameters<Guarded['setPermissionRequestHandler']>[0]
type Permission = Parameters<NonNullable<CheckHandler>>[1]

const page = 'app://bundle/'
const origin = 'app://bundle'

/** What the desktop app answers when Chromium looks a permission up for its page. */
export function appGrants(permission: Permission): boolean {
  const { check } = handlers()
  // Electron asks so for a lookup of the permissions' API, and for WebRTC's enumeration of networks.
  return (
    check?.(null, permission, origin, {
      isMainFrame: true,
      requestingUrl: page,
      securityOrigin: `${origin}/`,
      mediaType: 'audio',
    }) ?? true
  )
}

function handlers() {
  const set: { check: CheckHandler; request: RequestHandler } = { check: null, request: null }
  denyPermissions({
    setPermissionCheckHandler: (handler) => {
      set.check = handler
    },
    setPermissionRequestHandler: (handler) => {
      set.request = handler
    },
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
  })
  return set
}
