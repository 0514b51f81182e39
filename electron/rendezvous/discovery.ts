import { EventEmitter } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'

/** A meeting point that announces itself on this network, as its announcement says it. */
export interface Announced {
  /** Random, new with every start of a host: says nothing about the computer. */
  readonly id: string
  /** Addresses that it claims, the one that the announcement came from first. */
  readonly addresses: readonly string[]
  readonly port: number
}

/** Announcing and listening on the local network. */
export interface Discovery {
  /** Announces a meeting point until the returned function is called. */
  readonly announce: (id: string, port: number) => () => Promise<void>
  readonly announced: () => readonly Announced[]
  /** Calls back when what is announced has changed. */
  readonly onChange: (callback: () => void) => void
  /** Asks again; for when the network has changed. */
  readonly refresh: () => void
  readonly stop: () => Promise<void>
}

const serviceType = 'sotto'

/**
 * mDNS (RFC 6762) with DNS-SD (RFC 6763) by bonjour-service. The instance and host names are the
 * random id: the computer's own name, which is often a person's, is not told.
 */
export function createDiscovery(onFailure: () => void): Discovery {
  const bonjour = new Bonjour({}, () => onFailure())
  const browser = bonjour.find({ type: serviceType })
  const changes = new EventEmitter()
  const known = new Map<string, Announced>()
  const note = (service: Service) => {
    const announced = read(service)
    if (announced) known.set(announced.id, announced)
    changes.emit('change')
  }
  browser.on('up', note)
  browser.on('srv-update', note)
  browser.on('down', (service) => {
    known.delete(service.name)
    changes.emit('change')
  })
  return {
    announce: (id, port) => {
      const service = bonjour.publish({
        name: id,
        type: serviceType,
        host: `${id}.local`,
        port,
        probe: false,
      })
      return () => new Promise((resolve) => service.stop(() => resolve()))
    },
    announced: () => [...known.values()],
    onChange: (callback) => {
      changes.on('change', callback)
    },
    refresh: () => browser.update(),
    stop: () =>
      new Promise((resolve) => {
        browser.stop()
        bonjour.unpublishAll(() => bonjour.destroy(() => resolve()))
      }),
  }
}

/** Announcements come from anybody: what is not as ours are is left out. */
function read(service: Service): Announced | undefined {
  const { name, port, addresses = [], referer } = service
  if (!/^[a-z0-9]{16}$/.test(name)) return undefined
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined
  const claimed = [referer?.address, ...addresses].filter((one) => typeof one === 'string')
  return { id: name, port, addresses: [...new Set(claimed)].slice(0, 16) }
}
