import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { denyPermissions } from '../../../../electron/main/security/permissions.ts'

type Handlers = Record<string, (...args: unknown[]) => unknown>

function guarded(): Handlers {
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

/** Every permission that Electron's typings name, and one that they do not. */
const refused = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'keyboardLock',
  'openExternal',
  'window-management',
  'clipboard-read',
  'display-capture',
  'hid',
  'usb',
  'serial',
  'bluetooth',
  'idle-detection',
  'storage-access',
  'top-level-storage-access',
  'speaker-selection',
  'fileSystem',
  'mediaKeySystem',
  'unknown',
  'something-new',
]

describe('permissions', () => {
  it.each(refused)('%s is refused, asked for and looked up', (permission) => {
    const handlers = guarded()
    const answers: unknown[] = []
    handlers.setPermissionRequestHandler?.({}, permission, (answer: unknown) =>
      answers.push(answer),
    )
    expect(answers).toEqual([false])
    expect(handlers.setPermissionCheckHandler?.({}, permission)).toBe(false)
  })

  it.each(['clipboard-sanitized-write', 'fullscreen'])('%s is granted', (permission) => {
    const handlers = guarded()
    const answers: unknown[] = []
    handlers.setPermissionRequestHandler?.({}, permission, (answer: unknown) =>
      answers.push(answer),
    )
    expect(answers).toEqual([true])
  })

  it('no device is handed out and no screen is shown', () => {
    const handlers = guarded()
    expect(handlers.setDevicePermissionHandler?.({ deviceType: 'usb' })).toBe(false)
    const streams: unknown[] = []
    handlers.setDisplayMediaRequestHandler?.({}, (given: unknown) => streams.push(given))
    expect(streams).toEqual([{}])
  })
})
