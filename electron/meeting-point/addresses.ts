import type { NetworkInterfaceInfo } from 'node:os'
import { doubtOf } from './cards.ts'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

interface Ranked {
  readonly address: string
  readonly doubt: number
  readonly family: string
}

/**
 * The addresses under which others reach a server that listens on `host`, as they are written in a
 * URL. Listening everywhere, that is every address of this computer, the one where the room most
 * likely is first: that of a wireless card or a cable before those of tunnels, virtual machines and
 * containers, and of one card IPv4 first (people read them aloud), and of IPv6 what is of this
 * network alone. Link-local IPv6 is left out: it needs a zone, which no URL of a browser takes.
 */
export function listeningAddresses(host: string, interfaces: Interfaces): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [inUrl(host)]
  const all = ranked(host, interfaces).map(({ address }) => inUrl(address))
  return [...new Set([...all, host === '::' ? '[::1]' : '127.0.0.1'])]
}

/**
 * Of the addresses of a server that listens everywhere, those that go into invites: several, where a
 * computer is on several networks that people may be on, and none of a card that is for this computer
 * alone, unless there is no other. IPv6 only where there is nothing else.
 */
export function addressesForInvites(interfaces: Interfaces): readonly string[] {
  const all = ranked('::', interfaces)
  const best = Math.min(...all.map(({ doubt }) => doubt))
  // Wireless and cable are as good as each other; what is in doubt is so with its likes alone.
  const good = all.filter(({ doubt }) => doubt <= Math.max(best, mostForInvites))
  const plain = good.filter(({ family }) => family === 'IPv4')
  return (plain.length > 0 ? plain : good).slice(0, several).map(({ address }) => inUrl(address))
}

/** Wireless, cable, and what nothing speaks against; see `doubtOf`. */
const mostForInvites = 2
const several = 3

function ranked(host: '0.0.0.0' | '::', interfaces: Interfaces): readonly Ranked[] {
  return Object.entries(interfaces)
    .flatMap(([name, list = []]) =>
      list.map((info) => ({ ...info, family: String(info.family), doubt: doubtOf(name, info) })),
    )
    .filter(({ internal, address }) => !internal && !address.toLowerCase().startsWith('fe80:'))
    .filter(({ family }) => host === '::' || family === 'IPv4')
    .toSorted(
      (a, b) =>
        a.doubt - b.doubt ||
        a.family.localeCompare(b.family) ||
        Number(isOfThisNetwork(b.address)) - Number(isOfThisNetwork(a.address)),
    )
}

/** RFC 4193: unique local IPv6, which says nothing of the place to anybody elsewhere. */
function isOfThisNetwork(address: string): boolean {
  return /^f[cd]/i.test(address)
}

function inUrl(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
