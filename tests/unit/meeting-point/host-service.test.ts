import type { NetworkInterfaceInfo } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import type { Announced } from '../../../electron/meeting-point/announcements.ts'
import type { Discovery } from '../../../electron/meeting-point/discovery.ts'
import {
  createHostService,
  type HostService,
} from '../../../electron/meeting-point/host/host-service.ts'
import { startMeetingPoint } from '../../../electron/meeting-point/server.ts'
import type { FindObstacle } from '../../../electron/meeting-point/system-obstacle.ts'
import { ask, handedOut } from '../../support/hand-out.ts'

const running: HostService[] = []
afterEach(async () => {
  for (const service of running.splice(0)) await service.stop()
})

/** A network on which announcements arrive at once, and whose hosts answer or do not. */
function network() {
  const announcements = new Map<string, Announced>()
  const listeners = new Set<() => void>()
  const silent = new Set<number>()
  let cards: Record<string, NetworkInterfaceInfo[]> = lan('10.0.0.7')
  let now = 0
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const discovery = (): Discovery => ({
    announce: (id, port) => {
      announcements.set(id, { id, port, addresses: ['10.0.0.7'] })
      changed()
      return async () => {
        announcements.delete(id)
        changed()
      }
    },
    announced: () => [...announcements.values()],
    onChange: (callback) => void listeners.add(callback),
    refresh: () => {},
    stop: async () => {},
  })
  const join = (
    given: { hesitation?: number; discovery?: Discovery | undefined; obstacle?: FindObstacle } = {},
  ) => {
    const service = createHostService({
      // Loopback only, whatever family it asks for.
      startMeetingPoint: (options) => startMeetingPoint({ ...options, host: '127.0.0.1', port: 0 }),
      discovery: 'discovery' in given ? given.discovery : discovery(),
      interfaces: () => cards,
      answers: async (_, port) => !silent.has(port),
      now: () => now,
      hesitation: given.hesitation ?? 0,
      ...(given.obstacle ? { obstacle: given.obstacle } : {}),
    })
    running.push(service)
    return service
  }
  return {
    join,
    announcements,
    silent,
    changed,
    pass: (time: number) => {
      now += time
    },
    moveTo: (address: string) => {
      cards = lan(address)
    },
  }
}

function card(address: string): NetworkInterfaceInfo {
  return { address, cidr: `${address}/24`, family: 'IPv4', internal: false } as NetworkInterfaceInfo
}

function lan(address: string): Record<string, NetworkInterfaceInfo[]> {
  return { wlan0: [card(address)] }
}

const stranger = (over: Partial<Announced> = {}): Announced => ({
  id: 'ffffffffffffffff',
  addresses: ['10.0.0.99'],
  port: 4470,
  ...over,
})

describe('the room', () => {
  it('hosts, says under which addresses, and announces an id that says nothing', async () => {
    const { join, announcements } = network()
    const host = join()
    expect(await host.host()).toBeUndefined()
    const { hosting, found } = host.state()
    expect(hosting?.addresses[0]).toMatch(/^ws:\/\/10\.0\.0\.7:\d+\/meet$/)
    expect(found).toEqual([hosting?.addresses[0]])
    expect([...announcements.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)])
    await host.stopHosting()
    expect(announcements.size).toBe(0)
    expect(host.state().hosting).toBeUndefined()
  })

  it('hands out while it hosts: a page at its address, that ends with it', async () => {
    const { handOut, folder, remove } = await handedOut({ 'sotto.deb': 'deb', 'notes.txt': 'n' })
    const host = network().join()
    const words = ['trash', 'devote', 'seed', 'observe']
    expect(await host.handOut('/nowhere/at/all', words)).toBe('cannot-read')
    await host.host()
    expect(await host.handOut(folder, words)).toBeUndefined()
    const { address = '', files } = host.state().hosting?.handOut ?? {}
    expect(address).toMatch(/^http:\/\/10\.0\.0\.7:\d+\/$/)
    expect(files).toBe(handOut.files.size)
    const page = await ask(Number(new URL(address).port), '/')
    for (const part of [...words, address, handOut.files.get('sotto.deb')?.sha256])
      expect(page.body.toString()).toContain(part)
    host.stopHandingOut()
    expect(host.state().hosting?.handOut).toBeUndefined()
    expect((await ask(Number(new URL(address).port), '/')).status).toBe(404)
    await host.handOut(folder, words)
    await host.stopHosting()
    await host.host()
    expect(host.state().hosting?.handOut).toBeUndefined()
    await remove()
  })

  it('invites to those of its addresses at which it reaches itself, the likeliest first', async () => {
    const cards = {
      utun4: [card('10.9.0.2')],
      'Wi-Fi': [card('10.0.0.7')],
      Ethernet: [card('10.1.0.7')],
    }
    const walled = new Set(['10.0.0.7'])
    const service = createHostService({
      startMeetingPoint: (options) => startMeetingPoint({ ...options, host: '127.0.0.1', port: 0 }),
      discovery: undefined,
      interfaces: () => cards,
      answers: async (at) => !walled.has(at),
      now: () => 0,
    })
    running.push(service)
    await service.host()
    const invited = () => service.state().found.map((one) => new URL(one).hostname)
    expect(invited()).toEqual(['10.1.0.7'])
    walled.clear()
    await service.look()
    expect(invited()).toEqual(['10.0.0.7', '10.1.0.7'])
  })

  it('finds who announces itself and answers, and tells', async () => {
    const { join, announcements, changed } = network()
    const app = join()
    const told: number[] = []
    app.onChange(({ found }) => told.push(found.length))
    announcements.set('x', stranger({ id: 'x' }))
    changed()
    await app.look()
    expect(app.state().found).toEqual(['ws://10.0.0.99:4470/meet'])
    announcements.clear()
    await app.look()
    expect(told).toEqual([1, 0])
  })

  it('counts who announces itself and cannot be reached: a firewall, or isolation', async () => {
    const { join, announcements, silent } = network()
    const app = join()
    announcements.set('x', stranger())
    silent.add(4470)
    await app.look()
    expect(app.state()).toMatchObject({ found: [], unreachable: 1 })
  })

  it('tells what the operating system puts in the way, and when that is over', async () => {
    const { join } = network()
    let isRefused = true
    const app = join({
      obstacle: async (isHosting) => {
        if (isHosting) return 'no-firewall-rule'
        return isRefused ? 'local-network-refused' : undefined
      },
    })
    const told: unknown[] = []
    app.onChange(({ obstacle }) => told.push(obstacle))
    await app.look()
    isRefused = false
    await app.look()
    await app.host()
    await app.look()
    expect(told).toEqual(['local-network-refused', undefined, undefined, 'no-firewall-rule'])
  })

  it('P5: is sent nowhere else by an announcement', async () => {
    const { join, announcements } = network()
    const app = join()
    announcements.set('x', stranger({ addresses: ['8.8.8.8', 'evil.example'] }))
    await app.look()
    expect(app.state().found).toEqual([])
  })

  it('follows its own address to another network', async () => {
    const { join, announcements, moveTo } = network()
    const host = join()
    await host.host()
    const [before] = announcements.keys()
    moveTo('192.168.5.5')
    await host.look()
    expect(host.state().hosting?.addresses[0]).toContain('192.168.5.5')
    expect([...announcements.keys()]).toEqual([before])
  })

  it('takes over when the host has gone and it stands by, and not before', async () => {
    const { join, announcements, pass } = network()
    const app = join({ hesitation: 1000 })
    announcements.set('x', stranger())
    app.standBy(true)
    await app.look()
    pass(60_000)
    await app.look()
    expect(app.state().hosting).toBeUndefined()
    announcements.clear()
    await app.look()
    pass(5900)
    await app.look()
    expect(app.state().hosting).toBeUndefined()
    pass(100)
    await app.look()
    expect(app.state().hosting).toBeDefined()
  })

  it('does not take over unless it was asked to stand by', async () => {
    const { join, announcements, pass } = network()
    const app = join()
    announcements.set('x', stranger())
    await app.look()
    announcements.clear()
    await app.look()
    pass(60_000)
    await app.look()
    expect(app.state().hosting).toBeUndefined()
  })

  it('P5: opens no server by itself where nobody has ever hosted', async () => {
    const { join, pass } = network()
    const app = join()
    app.standBy(true)
    await app.look()
    pass(60_000)
    await app.look()
    expect(app.state().hosting).toBeUndefined()
  })

  it('of two that took over at once, one remains', async () => {
    const { join, announcements, pass } = network()
    const apps = [join(), join()]
    announcements.set('x', stranger())
    for (const app of apps) {
      app.standBy(true)
      await app.look()
    }
    announcements.clear()
    for (const app of apps) await app.look()
    pass(60_000)
    // Both decide before either has heard of the other.
    await Promise.all(apps.map((app) => app.look()))
    for (const app of [...apps, ...apps]) await app.look()
    expect(apps.filter((app) => app.state().hosting)).toHaveLength(1)
  })

  it('a person who hosts is never stepped back', async () => {
    const { join, announcements } = network()
    const host = join()
    await host.host()
    announcements.set('0', stranger({ id: '0' }))
    host.standBy(true)
    await host.look()
    expect(host.state().hosting).toBeDefined()
  })

  it('works without announcements: hosting does, and the state says what does not', async () => {
    const { join } = network()
    const host = join({ discovery: undefined })
    expect(await host.host()).toBeUndefined()
    expect(host.state()).toMatchObject({ discoveryFailed: true, hosting: { connections: 0 } })
  })
})
