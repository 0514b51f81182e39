import type { Session } from './session.ts'

/*
 * Chromium cannot be made to ask somebody else at the moment of a request. So the handlers are asked
 * when a page is about to load, as Electron asks them (shell/browser/electron_permission_manager.cc),
 * and what they answer is what Chromium is told for the page's origin; everything else it refuses.
 */

/** Electron's names of permissions, and Chromium's own. `media` has two sides and is asked apart. */
const chromiumNames: Readonly<Record<string, string>> = {
  ar: 'ar',
  'background-fetch': 'backgroundFetch',
  'background-sync': 'backgroundSync',
  'clipboard-read': 'clipboardReadWrite',
  'clipboard-sanitized-write': 'clipboardSanitizedWrite',
  'display-capture': 'displayCapture',
  geolocation: 'geolocation',
  'idle-detection': 'idleDetection',
  keyboardLock: 'keyboardLock',
  'local-fonts': 'localFonts',
  'local-network': 'localNetwork',
  'local-network-access': 'localNetworkAccess',
  'loopback-network': 'loopbackNetwork',
  midi: 'midi',
  midiSysex: 'midiSysex',
  notifications: 'notifications',
  'persistent-storage': 'durableStorage',
  pointerLock: 'pointerLock',
  'screen-wake-lock': 'wakeLockScreen',
  sensors: 'sensors',
  'speaker-selection': 'speakerSelection',
  'storage-access': 'storageAccess',
  vr: 'vr',
  'window-management': 'windowManagement',
}

/** The features of a Permissions-Policy that keep a permission from a page (permission_utils.cc). */
const features: Readonly<Record<string, string>> = {
  audioCapture: 'microphone',
  videoCapture: 'camera',
  geolocation: 'geolocation',
  midi: 'midi',
  midiSysex: 'midi',
  displayCapture: 'display-capture',
  clipboardReadWrite: 'clipboard-read',
  clipboardSanitizedWrite: 'clipboard-write',
  idleDetection: 'idle-detection',
}

function isKept(policy: string, feature: string | undefined): boolean {
  return policy.split(',').some((rule) => rule.trim() === `${feature}=()`)
}

/** The page that asks. */
export interface Asking {
  readonly contents: unknown
  /** Its address, as the main process knows it. */
  readonly url: string
  readonly isMainFrame: boolean
}

/**
 * What Chromium is to grant to a page of this address; all the rest is refused. `policy` is the page's
 * own Permissions-Policy: what it keeps from the page, no handler is asked for.
 */
export function grantedTo(session: Session, page: Asking, policy: string): string[] {
  const both = (permission: string) =>
    isChecked(session, page, permission) && isRequested(session, page, permission)
  const plain = Object.entries(chromiumNames).filter(([permission]) => both(permission))
  // Looking devices up is the check alone; using one is a request (see requestMedia).
  const media = (['audio', 'video'] as const).filter((kind) => isMediaChecked(session, page, kind))
  const names = [...plain.map(([, name]) => name), ...media.map((kind) => `${kind}Capture`)]
  return names.filter((name) => !isKept(policy, features[name]))
}

/** With the page and without it: Electron names none where only the origin is known. */
function isChecked(session: Session, page: Asking, permission: string, more: object = {}): boolean {
  const check = session.checkHandler
  if (!check) return true
  const origin = originOf(page.url)
  const known = { ...more, requestingUrl: page.url, isMainFrame: page.isMainFrame }
  const alone = { ...more, embeddingOrigin: origin, isMainFrame: false }
  return (
    check(page.contents, permission, origin, known) === true &&
    check(null, permission, origin, alone) === true
  )
}

function isMediaChecked(session: Session, page: Asking, mediaType: 'audio' | 'video'): boolean {
  return isChecked(session, page, 'media', { mediaType, securityOrigin: originOf(page.url) })
}

function isRequested(session: Session, page: Asking, permission: string, more: object = {}) {
  const handler = session.requestHandler
  if (!handler) return true
  const details = { ...more, requestingUrl: page.url, isMainFrame: page.isMainFrame }
  let granted = false
  handler(
    page.contents,
    permission,
    (answer) => {
      granted = answer === true
    },
    details,
  )
  return granted
}

/** `getUserMedia`: the request handler decides, whatever the check has said. */
export function requestMedia(session: Session, page: Asking, mediaTypes: readonly string[]) {
  return isRequested(session, page, 'media', { mediaTypes, securityOrigin: originOf(page.url) })
}

/** `getDisplayMedia`: an answer without a stream refuses. */
export function requestDisplay(session: Session, page: Asking): boolean {
  let given: unknown
  session.displayHandler?.({ securityOrigin: originOf(page.url) }, (streams) => {
    given = streams
  })
  return typeof given === 'object' && given !== null && Object.keys(given).length > 0
}

/** As Chromium writes an origin's address: with a slash at the end. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}/`
}
