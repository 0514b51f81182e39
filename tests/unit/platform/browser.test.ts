import { IDBFactory } from 'fake-indexeddb'
import { Window } from 'happy-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { createBrowserPlatform } from '../../../renderer/platform/browser.ts'

const windows: Window[] = []
afterEach(async () => {
  for (const window of windows.splice(0)) await window.happyDOM.close()
})

/** A page at an address, with the answer that its server gives to `GET meet`. */
function pageAt(url: string, answer: () => Promise<Response> = notFound) {
  const window = new Window({ url })
  windows.push(window)
  const asked: string[] = []
  const page = window as unknown as globalThis.Window & typeof globalThis
  Object.defineProperty(page, 'indexedDB', { value: new IDBFactory() })
  Object.defineProperty(page, 'fetch', {
    value: (address: string) => {
      asked.push(address)
      return answer()
    },
  })
  return { page, asked }
}

const notFound = async () => new Response('', { status: 404 })
const meetingPoint = async () => Response.json({ meetingPoint: 1 })

describe('invites in the address', () => {
  it('P4: an invite leaves the address bar before anything is drawn, and reaches the first listener', () => {
    const { page } = pageAt('http://127.0.0.1:8080/#v1.secret')
    const platform = createBrowserPlatform(page)
    expect(page.location.href).toBe('http://127.0.0.1:8080/')
    const taken: string[] = []
    platform.onInvite((payload) => taken.push(payload))
    platform.onInvite((payload) => taken.push(`again ${payload}`))
    expect(taken).toEqual(['v1.secret'])
  })

  it('an invite opened in a page that is already there reaches every listener', () => {
    const { page } = pageAt('http://127.0.0.1:8080/')
    const platform = createBrowserPlatform(page)
    const taken: string[] = []
    const stop = platform.onInvite((payload) => taken.push(payload))
    page.location.hash = '#v1.later'
    page.dispatchEvent(new page.Event('hashchange'))
    stop()
    page.location.hash = '#v1.unheard'
    page.dispatchEvent(new page.Event('hashchange'))
    expect(new Set(taken)).toEqual(new Set(['v1.later']))
    expect(page.location.hash).toBe('')
  })

  it.each(['http://127.0.0.1/', 'http://127.0.0.1/#', 'http://127.0.0.1/#/settings'])(
    'an address without an invite is left alone: %s',
    (url) => {
      const { page } = pageAt(url)
      const taken: string[] = []
      createBrowserPlatform(page).onInvite((payload) => taken.push(payload))
      expect(taken).toEqual([])
      expect(page.location.href.replace(/#$/, '')).toBe(url.replace(/#$/, ''))
    },
  )

  it('a link made here opens here', () => {
    const { page } = pageAt('https://room.example/app/index.html')
    expect(createBrowserPlatform(page).inviteLink('v1.x')).toBe('https://room.example/app/#v1.x')
  })
})

describe('meeting points', () => {
  it('the server of the page is the meeting point where it says so', async () => {
    const { page, asked } = pageAt('http://127.0.0.1:8080/', meetingPoint)
    expect(await createBrowserPlatform(page).meetingPoints()).toEqual(['ws://127.0.0.1:8080/meet'])
    expect(asked).toEqual(['http://127.0.0.1:8080/meet'])
  })

  it('a page over https meets over wss', async () => {
    const { page } = pageAt('https://room.example/', meetingPoint)
    expect(await createBrowserPlatform(page).meetingPoints()).toEqual(['wss://room.example/meet'])
  })

  it.each([
    ['a server without one', notFound],
    ['a server that answers everything with a page', async () => new Response('<!doctype html>')],
  ])('P5: %s is not taken for a meeting point', async (_, answer) => {
    const { page } = pageAt('http://127.0.0.1:8080/', answer)
    expect(await createBrowserPlatform(page).meetingPoints()).toEqual([])
  })

  it('a server that is out of reach just now stays the meeting point of its page', async () => {
    const { page } = pageAt('http://127.0.0.1:8080/', () => Promise.reject(new TypeError('failed')))
    expect(await createBrowserPlatform(page).meetingPoints()).toEqual(['ws://127.0.0.1:8080/meet'])
  })
})

describe('secrets', () => {
  it('what was written is read again, and is gone when destroyed', async () => {
    const { page } = pageAt('http://127.0.0.1:8080/')
    const { secrets } = createBrowserPlatform(page)
    expect(await secrets.read()).toBeUndefined()
    await secrets.write(new Uint8Array([1, 2, 3]), 'passphrase')
    expect(await secrets.read()).toEqual(new Uint8Array([1, 2, 3]))
    await secrets.destroy()
    expect(await secrets.read()).toBeUndefined()
  })
})

describe('saving', () => {
  it('a file goes to the download of the browser under the neutral name', async () => {
    const { page } = pageAt('http://127.0.0.1:8080/')
    const clicked: string[] = []
    page.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href.split(':')[0]}`)
    }
    const saved = await createBrowserPlatform(page).saveFile({
      suggestedName: 'report.md',
      mediaType: 'text/markdown',
      make: async () => new Uint8Array([35]),
    })
    expect(saved).toBe(true)
    expect(clicked).toEqual(['report.md blob'])
  })
})

describe('what is kept', () => {
  it('P6: the browser is asked to keep what is stored, and believed only where it promises that', async () => {
    const { page } = pageAt('http://127.0.0.1:8080/')
    let asked = 0
    let promised = false
    const persist = async () => {
      asked++
      promised = true
      return promised
    }
    const storage = { persisted: async () => promised, persist }
    Object.defineProperty(page.navigator, 'storage', { value: storage, configurable: true })
    const { keeping } = createBrowserPlatform(page)
    expect([await keeping.isPromised(), asked]).toEqual([false, 0])
    expect(await keeping.ask()).toBe(true)
    expect([await keeping.isPromised(), asked]).toEqual([true, 1])
    // A browser that knows no such promise makes none.
    Object.defineProperty(page.navigator, 'storage', { value: undefined })
    expect([await keeping.ask(), await keeping.isPromised()]).toEqual([false, false])
  })
})
