import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Cards of virtual machines, containers and tunnels: others in the room are not behind them. */
const virtualCard = /^(docker|br-|veth|virbr|vbox|vmnet|vnic|utun|tun|tap|wg|tailscale|zt)/i

/**
 * The addresses under which others reach a server that listens on `host`, as they are written in a
 * URL. Listening everywhere, that is every address of this computer: IPv4 first (people read them
 * aloud), those of virtual cards last, link-local IPv6 left out (it needs a zone, which no URL of a
 * browser takes).
 */
export function addressesOf(host: string, interfaces: Interfaces): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [inUrl(host)]
  const all = Object.entries(interfaces)
    .toSorted(([one], [other]) => Number(virtualCard.test(one)) - Number(virtualCard.test(other)))
    .flatMap(([, list]) => list ?? [])
    .filter(({ internal, address }) => !internal && !address.toLowerCase().startsWith('fe80:'))
    .filter(({ family }) => host === '::' || family === 'IPv4')
    .toSorted((one, other) => one.family.localeCompare(other.family))
    .map(({ address }) => inUrl(address))
  return [...new Set([...all, host === '::' ? '[::1]' : '127.0.0.1'])]
}

function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
