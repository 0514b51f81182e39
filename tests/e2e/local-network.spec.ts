import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, expect, test } from '@playwright/test'
import { securityHeaders } from '../../electron/meeting-point/page-headers.ts'
import { appGrants } from '../support/app-permissions.ts'
import { findBrowser, launchArguments } from '../support/browser.ts'
import { startMeetingPoint } from '../support/meeting-point.ts'
import { type Card, canMakeNetworks, placeBrowser } from '../support/networks.ts'

/*
 * Two rules of Chromium itself that keep a room empty where the shell does not know of them. Where
 * a browser would ask people, Electron asks the app's handlers: here the browser is told what those
 * say, or nothing.
 */

const browser = findBrowser()
let running: Browser | undefined
test.afterEach(() => running?.close())

for (const granted of [false, true]) {
  test(`a page that counts as public ${granted ? 'reaches a meeting point on the local network with what the app grants' : 'is kept from the local network where nothing is granted'}`, async () => {
    const meetingPoint = await startMeetingPoint({ site: false, allowedHosts: ['localhost'] })
    const site = createServer((_, response) => response.end('<!doctype html><title>page</title>'))
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
    const { port } = site.address() as AddressInfo
    // Pages of a scheme like app: are of no network, and count as public ones do.
    running = await launch([`--ip-address-space-overrides=127.0.0.1:${port}=public`])
    const context = await running.newContext()
    // One permission for the browser; Electron has three names, and asks for the one that is meant.
    const names = ['local-network-access', 'loopback-network', 'local-network'] as const
    if (granted && names.every(appGrants)) await context.grantPermissions([names[0]])
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => errors.push(message.text()))
    await page.goto(`http://127.0.0.1:${port}/`)
    const outcome = await page.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(address)
          socket.onopen = () => resolve('open')
          socket.onerror = () => resolve('refused')
        }),
      meetingPoint.wsUrl,
    )
    site.close()
    await meetingPoint.stop()
    expect(outcome).toBe(granted ? 'open' : 'refused')
    const blocked = errors.some((text) => text.includes('BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'))
    expect(blocked).toBe(!granted)
  })
}

const room: Card = { name: 'wlan0', address: '10.20.30.40' }
const vpn: Card = { name: 'tun0', address: '10.8.0.6', gateway: '10.8.0.1' }
const places: readonly [name: string, cards: readonly Card[], ungranted: readonly string[]][] = [
  ['behind a VPN', [room, vpn], [vpn.address]],
  ['without a gateway', [room], []],
]

for (const [name, cards, ungranted] of places) {
  test(`${name}, the room’s own address is offered with what the app grants, and only then`, async () => {
    test.skip(!canMakeNetworks(), 'networks of their own need Linux and root')
    const all = cards.map(({ address }) => address).sort()
    expect(await addressesOffered(cards, false)).toEqual({ addresses: ungranted, media: 'refused' })
    expect(await addressesOffered(cards, true)).toEqual({ addresses: all, media: 'refused' })
  })
}

/** The addresses under which a page of the app says it can be reached; and whether it may listen. */
async function addressesOffered(cards: readonly Card[], granted: boolean) {
  if (!browser) throw new Error('no browser')
  const placed = placeBrowser(browser, cards)
  running = await launch(['--use-fake-device-for-media-stream'], placed.executablePath)
  const context = await running.newContext()
  // A browser grants both at once; the app grants the lookup, and refuses who asks for sound.
  if (granted && appGrants('media')) await context.grantPermissions(['microphone'])
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: securityHeaders,
      body: '<!doctype html><title>page</title>',
    }),
  )
  await page.goto('https://sotto.invalid/')
  const offered = await page.evaluate(async () => {
    const peer = new RTCPeerConnection({ iceServers: [] })
    peer.createDataChannel('words')
    const addresses = new Set<string>()
    const gathered = new Promise<void>((resolve) => {
      peer.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve()
        if (candidate?.address) addresses.add(candidate.address)
      }
    })
    await peer.setLocalDescription()
    await gathered
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: Error) => (error.name === 'NotAllowedError' ? 'refused' : error.name),
    )
    return { addresses: [...addresses].sort(), media }
  })
  await running.close()
  placed.remove()
  return offered
}

function launch(args: readonly string[], executablePath = browser): Promise<Browser> {
  return chromium.launch({
    args: [...launchArguments, ...args],
    ...(executablePath ? { executablePath } : {}),
  })
}
