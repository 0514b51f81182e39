import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { isAppPage, lockDownPages } from '../../../../electron/main/security/lock-down.ts'

type Listener = (event: FakeEvent, ...rest: unknown[]) => void

class FakeEvent {
  prevented = false
  readonly url: string
  readonly isMainFrame: boolean
  constructor(url: string, isMainFrame = true) {
    this.url = url
    this.isMainFrame = isMainFrame
  }
  preventDefault() {
    this.prevented = true
  }
}

/** A page as Electron would hand it over, and what was offered to the outside. */
function lockedPage() {
  const outside: string[] = []
  const listeners = new Map<string, Listener>()
  let opener: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  const contents = {
    setWindowOpenHandler: (given: typeof opener) => {
      opener = given
    },
    on: (name: string, listener: Listener) => listeners.set(name, listener),
  }
  const app = {
    on: (name: string, created: (event: unknown, contents: unknown) => void) => {
      expect(name).toBe('web-contents-created')
      created({}, contents)
    },
  }
  lockDownPages(app as unknown as Pick<App, 'on'>, (url) => outside.push(url))
  const prevented = (name: string, url: string, isMainFrame = true) => {
    const event = new FakeEvent(url, isMainFrame)
    listeners.get(name)?.(event)
    return event.prevented
  }
  return { outside, open: (url: string) => opener({ url }), prevented }
}

const elsewhere = [
  'https://evil.example/',
  'http://127.0.0.1:4470/',
  'file:///etc/passwd',
  'app://other/',
  'app://bundle/assets/a.js',
  'app://bundle.evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'nonsense',
]

describe('every page of the app', () => {
  it.each(elsewhere)('cannot be navigated to %s', (url) => {
    const { prevented } = lockedPage()
    expect(isAppPage(url)).toBe(false)
    expect(prevented('will-navigate', url)).toBe(true)
    expect(prevented('will-frame-navigate', url)).toBe(true)
    expect(prevented('will-redirect', url)).toBe(true)
  })

  it('can be loaded again', () => {
    const { prevented } = lockedPage()
    expect(prevented('will-navigate', 'app://bundle/')).toBe(false)
    expect(prevented('will-navigate', 'app://bundle/index.html#/x')).toBe(false)
  })

  it('has no frame in it that goes anywhere, not even to the app', () => {
    for (const url of [...elsewhere, 'app://bundle/', 'about:blank', 'about:srcdoc2', 'blob:x']) {
      expect(lockedPage().prevented('will-frame-navigate', url, false), url).toBe(true)
    }
  })

  it('may show a document of its own in a frame: the preview of the report', () => {
    const { prevented } = lockedPage()
    expect(prevented('will-frame-navigate', 'about:srcdoc', false)).toBe(false)
    expect(prevented('will-frame-navigate', 'about:srcdoc', true)).toBe(true)
  })

  it('opens no window; the outside is only offered', () => {
    const { open, outside } = lockedPage()
    expect(open('https://example.org/')).toEqual({ action: 'deny' })
    expect(outside).toEqual(['https://example.org/'])
  })

  it('embeds no webview', () => {
    expect(lockedPage().prevented('will-attach-webview', '')).toBe(true)
  })
})
