import { EventEmitter } from 'node:events'
import { Bonjour, type Service } from 'bonjour-service'
import { announcementIn } from './announcement-in.ts'
import { type Announced, createAnnouncements } from './announcements.ts'

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
/** bonjour-service remembers all that it ever heard of: past so many it starts anew. */
const mostRemembered = 256

/**
 * mDNS (RFC 6762) with DNS-SD (RFC 6763) by bonjour-service. The instance and host names are the
 * random id: the computer's own name, which is often a person's, is not told.
 */
export function createDiscovery(onFailure: () => void): Discovery {
  const bonjour = new Bonjour({}, () => onFailure())
  const changes = new EventEmitter()
  const known = createAnnouncements()
  const note = (service: Service) => {
    const announced = announcementIn(service)
    if (announced) known.hear(service.referer?.address ?? '', announced)
    changes.emit('change')
  }
  const listen = () => {
    const fresh = bonjour.find({ type: serviceType })
    fresh.on('up', note)
    fresh.on('srv-update', note)
    fresh.on('down', (service) => {
      known.forget(service.name)
      changes.emit('change')
    })
    return fresh
  }
  let browser = listen()
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
    announced: known.all,
    onChange: (callback) => {
      changes.on('change', callback)
    },
    refresh: () => {
      if (browser.services.length > mostRemembered) {
        browser.stop()
        browser = listen()
      }
      browser.expire()
      browser.update()
    },
    stop: () =>
      new Promise((resolve) => {
        browser.stop()
        bonjour.unpublishAll(() => bonjour.destroy(() => resolve()))
      }),
  }
}
