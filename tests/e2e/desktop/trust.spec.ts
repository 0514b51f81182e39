import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../../support/desktop.ts'
import { onRealRuntime } from '../../support/desktop-runtime.ts'

/** A web site that somebody hostile runs; notes which of its pages somebody comes to. */
async function hostileSite() {
  const visits: string[] = []
  const server = createServer(({ url = '' }, response) => {
    visits.push(url)
    response.end('<!doctype html><title>hostile</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (page: string) => `http://127.0.0.1:${port}/${page}`,
    /** Without what a browser asks for by itself. */
    visits: () => visits.filter((page) => page !== '/favicon.ico'),
    close: () => server.close(),
  }
}

test('a hostile page cannot be navigated to, opened or framed', async ({ startDesktop }) => {
  const { window, app } = await startDesktop()
  const site = await hostileSite()
  await expect(window.getByRole('button').first()).toBeVisible()
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  const address = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())

  await window.evaluate((url) => {
    location.href = url
  }, site.url('moved'))
  await window.evaluate((url) => {
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    document.body.append(link)
    link.click()
  }, site.url('linked'))
  await window.evaluate((url) => void open(url), site.url('opened'))
  await window.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    return new Promise((resolve) => {
      // The policy answers in the place of the page; either way this settles.
      frame.onload = resolve
      document.addEventListener('securitypolicyviolation', resolve, { once: true })
    })
  }, site.url('framed'))

  await expect(window).toHaveTitle(/Sotto/)
  expect(await address()).toBe('app://bundle/')
  await expect.poll(windows).toBe(1)
  // The stand-in closes a window that was opened as soon as it appears, which can be just after its
  // first request; Electron makes none.
  const madeByStandIn = onRealRuntime ? [] : ['/linked', '/opened']
  expect(site.visits().filter((page) => !madeByStandIn.includes(page))).toEqual([])
  site.close()
})

test('a bad payload over the bridge comes back as a code', async ({ startDesktop }) => {
  const { window } = await startDesktop()
  const answers = await window.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'sotto') as {
      requests: Record<string, (request?: unknown) => Promise<unknown>>
      listen: (channel: string, callback: () => void) => () => void
    }
    const ask = async (channel: string, request?: unknown) => bridge.requests[channel]?.(request)
    let refused = ''
    try {
      bridge.listen('ELECTRON', () => {})
    } catch (error) {
      refused = (error as Error).message
    }
    return {
      save: await ask('file:choose', '../../x'),
      write: await ask('file:write', { place: '/etc/passwd', bytes: new Uint8Array([1]) }),
      slot: await ask('slot:read', '../keyring'),
      standBy: await ask('meeting-point:stand-by', 'yes'),
      pdf: await ask('report:print-pdf', { html: 7 }),
      sealed: await ask('keyring:sealed'),
      frozen: Object.isFrozen(bridge.requests),
      refused,
    }
  })
  const bad = { ok: false, code: 'bad-request' }
  expect(answers).toEqual({
    save: bad,
    write: bad,
    slot: bad,
    standBy: bad,
    pdf: bad,
    sealed: { ok: true, value: expect.any(Boolean) },
    frozen: true,
    refused: expect.stringContaining('no such event'),
  })
})

test('P5: nothing of the page may reach another web server', async ({ startDesktop }) => {
  const { window } = await startDesktop()
  const site = await hostileSite()
  const outcome = await window.evaluate(async (url) => {
    const image = new Image()
    image.src = `${url}x.png`
    const fetched = await fetch(url).then(
      () => 'answered',
      () => 'refused',
    )
    const script = document.createElement('script')
    script.src = `${url}x.js`
    const loaded = await new Promise((resolve) => {
      script.onload = () => resolve('answered')
      script.onerror = () => resolve('refused')
      document.head.append(script)
    })
    return { fetched, loaded }
  }, site.url('asked'))
  expect(outcome).toEqual({ fetched: 'refused', loaded: 'refused' })
  expect(site.visits()).toEqual([])
  site.close()
})

test('camera, microphone and screen are refused without asking, though a microphone may be looked up', async ({
  startDesktop,
}) => {
  const { window } = await startDesktop()
  const answers = await window.evaluate(async () => {
    const outcome = (stream: Promise<unknown>) =>
      stream.then(
        () => 'granted',
        (error) => (error as Error).name,
      )
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      audio: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      video: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      notifications: await Notification.requestPermission(),
      geolocation: await state('geolocation'),
      // By this WebRTC decides whether it names all addresses of this computer.
      lookedUp: await state('microphone'),
    }
  })
  expect(answers).toEqual({
    audio: 'NotAllowedError',
    video: 'NotAllowedError',
    // Electron has no word of its own for a screen that nobody shows.
    screen: expect.stringMatching(/^(NotAllowed|NotSupported|Abort|InvalidState)Error$/),
    notifications: 'denied',
    geolocation: 'denied',
    lookedUp: 'granted',
  })
})
