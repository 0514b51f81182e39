import type { NetworkInterfaceInfo } from 'node:os'
import type { Service } from 'bonjour-service'
import { expect, test, vi } from 'vitest'
import { announcementIn } from '../../../electron/meeting-point/announcement-in.ts'
import { createDiscovery } from '../../../electron/meeting-point/discovery.ts'
import { createOthersNearby } from '../../../electron/meeting-point/host/others-nearby.ts'

/* One laptop that announces whatever it likes, as often as it likes. */

const made = vi.hoisted(() => ({ browsers: [] as { services: unknown[]; stopped: boolean }[] }))
vi.mock('bonjour-service', () => ({
  Bonjour: class {
    find() {
      const browser = {
        ...{ services: [], stopped: false },
        ...{ on: () => undefined, expire: () => undefined, update: () => undefined },
        stop: () => {
          browser.stopped = true
        },
      }
      made.browsers.push(browser)
      return browser
    }
  },
}))

const service = (claims: Partial<Service>) =>
  ({ name: '0123456789abcdef', port: 4470, ...claims }) as Service
const range = (count: number) => Array.from({ length: count }, (_, n) => `10.0.0.${n + 1}`)

test('P6: what an announcement claims stands behind where it came from, and is bounded', () => {
  const referer = { address: '10.0.0.99' } as NonNullable<Service['referer']>
  const read = announcementIn(service({ addresses: range(200), referer }))
  expect(read?.addresses).toEqual(['10.0.0.99', ...range(15)])
})

test('P6: an announcement that is not as ours are is none', () => {
  for (const port of [0, -1, 65_536, 1.5, Number.NaN, undefined as never])
    expect(announcementIn(service({ port }))).toBeUndefined()
  for (const name of ['', 'Maria’s laptop', '0123456789abcdef0', '0123456789ABCDEF'])
    expect(announcementIn(service({ name }))).toBeUndefined()
  expect(announcementIn(service({ addresses: [{ toString: 1 }] as never }))?.addresses).toEqual([])
})

test('P6: of one announcement a few addresses are asked, and of two under one id both', async () => {
  const card = { cidr: '10.0.0.7/8', family: 'IPv4' } as NetworkInterfaceInfo
  const asked: string[] = []
  const others = createOthersNearby({
    announced: () => [
      { id: 'same', port: 4470, addresses: range(16) },
      { id: 'same', port: 4471, addresses: ['10.0.0.50'] },
    ],
    interfaces: () => ({ wlan0: [card] }),
    answers: async (host) => {
      asked.push(host)
      return true
    },
  })
  await others.look()
  expect(asked).toEqual([...range(4), '10.0.0.50'])
  expect([...others.reachable.values()]).toHaveLength(2)
  expect(others.silent()).toBe(0)
})

test('P6: what is remembered of all that was ever announced is forgotten before it is too much', () => {
  const discovery = createDiscovery(() => undefined)
  const [first] = made.browsers
  first?.services.push(...Array.from({ length: 100 }, () => ({})))
  discovery.refresh()
  expect(made.browsers).toHaveLength(1)
  first?.services.push(...Array.from({ length: 200 }, () => ({})))
  discovery.refresh()
  expect(made.browsers.map(({ stopped }) => stopped)).toEqual([true, false])
})
