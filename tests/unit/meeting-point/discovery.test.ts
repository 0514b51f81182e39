import { hostname } from 'node:os'
import { Bonjour, type Service } from 'bonjour-service'
import { afterEach, describe, expect, it } from 'vitest'
import { createDiscovery, type Discovery } from '../../../electron/meeting-point/discovery.ts'
import { answers } from '../../../electron/meeting-point/probe.ts'
import { startMeetingPoint } from '../../support/meeting-point.ts'
import { canMulticast } from '../../support/multicast.ts'

const multicast = await canMulticast()
if (!multicast) console.log('No multicast here: announcements are not tested.')

const running: Discovery[] = []
afterEach(async () => {
  for (const discovery of running.splice(0)) await discovery.stop()
})
function discovery() {
  const made = createDiscovery(() => {})
  running.push(made)
  return made
}

/** Resolves when what is announced is as wanted. */
function until(one: Discovery, wanted: (ids: readonly string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => wanted(one.announced().map(({ id }) => id)) && resolve()
    one.onChange(look)
    look()
  })
}

describe.skipIf(!multicast)('announcements on the local network', () => {
  it('reach others, with the port, and are taken back', async () => {
    const [host, other] = [discovery(), discovery()]
    const withdraw = host.announce('0123456789abcdef', 4470)
    await until(other, (ids) => ids.includes('0123456789abcdef'))
    const heard = other.announced().find(({ id }) => id === '0123456789abcdef')
    expect(heard?.port).toBe(4470)
    await withdraw()
    await until(other, (ids) => !ids.includes('0123456789abcdef'))
  }, 20_000)

  it('say nothing about the computer: not its name in any record', async () => {
    const listener = new Bonjour()
    const heard = new Promise<Service>((resolve) => {
      listener.find({ type: 'sotto' }, (service) => {
        if (service.name === 'aaaabbbbccccdddd') resolve(service)
      })
    })
    discovery().announce('aaaabbbbccccdddd', 4472)
    const service = await heard
    expect(service.host).toBe('aaaabbbbccccdddd.local')
    expect(JSON.stringify(service)).not.toContain(hostname())
    expect(service.txt ?? {}).toEqual({})
    await new Promise((resolve) => listener.destroy(() => resolve(undefined)))
  }, 20_000)

  it('under a name that is not ours are left out', async () => {
    const [host, other] = [discovery(), discovery()]
    host.announce("Maria's laptop", 4470)
    host.announce('fedcba9876543210', 4471)
    await until(other, (ids) => ids.includes('fedcba9876543210'))
    expect(other.announced().map(({ id }) => id)).toEqual(['fedcba9876543210'])
  }, 20_000)
})

describe('asking whether a meeting point answers', () => {
  it('tells a meeting point from nothing and from another server', async () => {
    const point = await startMeetingPoint({ site: false })
    expect(await answers('127.0.0.1', point.port)).toBe(true)
    await point.stop()
    expect(await answers('127.0.0.1', point.port)).toBe(false)
    const { createServer } = await import('node:http')
    const other = createServer((_, response) => response.end('x'.repeat(100_000)))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await answers('127.0.0.1', port)).toBe(false)
    other.closeAllConnections()
    other.close()
  })
})
