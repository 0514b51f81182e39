import { BlockList, isIP, isIPv4 } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/**
 * Whether an address is on a network that this computer is on. An announcement can name any
 * address; only these are believed, so that nobody can send devices out to the internet (P5).
 */
export function isOnThisNetwork(address: string, interfaces: Interfaces): boolean {
  const family = isIP(address)
  if (family === 0 || /^(fe80|ff)/i.test(address)) return false
  const own = new BlockList()
  for (const card of Object.values(interfaces).flatMap((list) => list ?? [])) {
    const [network, prefix] = card.cidr?.split('/') ?? []
    // A network as wide as all addresses is no network.
    if (network && Number(prefix) > 0) {
      own.addSubnet(network, Number(prefix), isIPv4(network) ? 'ipv4' : 'ipv6')
    }
  }
  return own.check(address, family === 4 ? 'ipv4' : 'ipv6')
}
