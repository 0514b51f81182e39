import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { denyPermissions } from '../../../../electron/main/security/permissions.ts'
import { grantedTo, requestDisplay, requestMedia } from '../../../electron-stand-in/permissions.ts'

type Handlers = Record<string, (...args: unknown[]) => unknown>

/** The handlers of a session, in the names that the stand-in keeps them under too. */
function guarded() {
  const handlers: Handlers = {}
  const session = new Proxy(
    {},
    {
      get: (_, name: string) => (handler: (...args: unknown[]) => unknown) => {
        handlers[name] = handler
      },
    },
  )
  denyPermissions(session as Session)
  return handlers
}

const ours = 'app://bundle/'

/** Asks for something, as Electron does on behalf of a page. */
function request(permission: string, requestingUrl = ours, isMainFrame = true): unknown {
  let answer: unknown
  guarded().setPermissionRequestHandler?.(
    {},
    permission,
    (given: unknown) => {
      answer = given
    },
    { requestingUrl, isMainFrame },
  )
  return answer
}

/** Looks something up, as Electron does: with the page where it knows it, by its origin alone where not. */
function check(permission: string, origin = ours, requestingUrl = origin): unknown[] {
  const handler = guarded().setPermissionCheckHandler
  return [
    handler?.({}, permission, origin, { isMainFrame: true, requestingUrl }),
    handler?.(null, permission, origin, { isMainFrame: false, embeddingOrigin: origin }),
  ]
}

/** Every permission that Electron's typings name, and some that they do not. */
const refused = [
  'ar',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'notifications',
  'midi',
  'midiSysex',
  'nfc',
  'payment-handler',
  'pointerLock',
  'keyboardLock',
  'openExternal',
  'window-management',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'hid',
  'usb',
  'serial',
  'smart-card',
  'bluetooth',
  'idle-detection',
  'local-fonts',
  'storage-access',
  'top-level-storage-access',
  'speaker-selection',
  'fileSystem',
  'mediaKeySystem',
  'screen-wake-lock',
  'sensors',
  'vr',
  'web-app-installation',
  'unknown',
  'something-new',
]
const localNetwork = ['local-network', 'loopback-network', 'local-network-access']
const granted = [...localNetwork, 'clipboard-sanitized-write', 'fullscreen']
const elsewhere = [
  'https://evil.example/',
  'http://127.0.0.1:4470/',
  'app://print/1',
  'app://bundle.evil.example/',
  'file:///',
  'null',
  '',
]

describe('permissions', () => {
  it.each(refused)('%s is refused, asked for and looked up', (permission) => {
    expect(request(permission)).toBe(false)
    expect(check(permission)).toEqual([false, false])
  })

  it.each(granted)('%s is granted to the app’s own page', (permission) => {
    expect(request(permission)).toBe(true)
    expect(request(permission, 'app://bundle/index.html#/x')).toBe(true)
    expect(check(permission)).toEqual([true, true])
    expect(check(permission, 'app://bundle', ours)).toEqual([true, true])
  })

  it.each([...granted, 'media'])(
    '%s is refused to every other page and to frames',
    (permission) => {
      for (const url of elsewhere) {
        expect(request(permission, url), url).toBe(false)
        expect(check(permission, url), url).toEqual([false, false])
      }
      expect(request(permission, ours, false)).toBe(false)
      expect(request(permission, 'about:srcdoc', false)).toBe(false)
      const inFrame = { isMainFrame: false, requestingUrl: 'about:srcdoc' }
      expect(guarded().setPermissionCheckHandler?.({}, permission, ours, inFrame)).toBe(false)
    },
  )

  it('a microphone may be looked up, so that all addresses are offered, and never be used', () => {
    expect(check('media')).toEqual([true, true])
    expect(request('media')).toBe(false)
  })

  it('no device is handed out and no screen is shown', () => {
    const handlers = guarded()
    expect(handlers.setDevicePermissionHandler?.({ deviceType: 'usb' })).toBe(false)
    const streams: unknown[] = []
    handlers.setDisplayMediaRequestHandler?.({}, (given: unknown) => streams.push(given))
    expect(streams).toEqual([{}])
  })

  it('asked as the stand-in asks them, they come to the same', () => {
    const handlers = guarded()
    const session = {
      checkHandler: handlers.setPermissionCheckHandler,
      requestHandler: handlers.setPermissionRequestHandler,
      displayHandler: handlers.setDisplayMediaRequestHandler,
    } as unknown as Parameters<typeof grantedTo>[0]
    const page = { contents: {}, url: ours, isMainFrame: true }
    expect(grantedTo(session, page, '').sort()).toEqual(
      [
        'audioCapture',
        'videoCapture',
        'clipboardSanitizedWrite',
        'localNetwork',
        'localNetworkAccess',
        'loopbackNetwork',
      ].sort(),
    )
    expect(grantedTo(session, page, 'camera=(), microphone=()')).not.toContain('audioCapture')
    expect(grantedTo(session, { ...page, url: 'app://print/1' }, '')).toEqual([])
    expect(requestMedia(session, page, ['audio'])).toBe(false)
    expect(requestDisplay(session, page)).toBe(false)
  })
})
