import type { Service } from 'bonjour-service'
import type { Announced } from './announcements.ts'

/** So many of the addresses that one announcement claims are looked at. */
const mostAddresses = 16

/**
 * A meeting point in an announcement, where it came from first: anybody announces whatever, and what is
 * not as ours are is none.
 */
export function announcementIn(
  service: Pick<Service, 'name' | 'port' | 'addresses' | 'referer'>,
): Announced | undefined {
  const { name, port, addresses = [], referer } = service
  if (!/^[a-z0-9]{16}$/.test(name)) return undefined
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined
  const claimed = [referer?.address, ...addresses].filter((one) => typeof one === 'string')
  return { id: name, port, addresses: [...new Set(claimed)].slice(0, mostAddresses) }
}
