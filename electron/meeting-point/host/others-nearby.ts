import type { NetworkInterfaceInfo } from 'node:os'
import type { Announced } from '../announcements.ts'
import { isOnThisNetwork } from '../on-this-network.ts'
import { hostInUrl, meetingAddress } from './meeting-address.ts'

interface OthersNearbyDeps {
  /** The meeting points of other computers that announce themselves. */
  readonly announced: () => readonly Announced[]
  readonly interfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>
  readonly answers: (host: string, port: number) => Promise<boolean>
}

/** The meeting points of others that answered when they were looked for last. */
interface OthersNearby {
  /** By their ids. */
  readonly reachable: ReadonlyMap<string, string>
  /** How many announced themselves and answered nothing. */
  readonly silent: () => number
  readonly look: () => Promise<void>
}

/** Addresses of one announcement that are asked. */
const triedEach = 4

/** Knows of nobody until it has looked. */
export function createOthersNearby(deps: OthersNearbyDeps): OthersNearby {
  const reachable = new Map<string, string>()
  let silent = 0

  /** Of an announcement, the first of its addresses on this network that answers. */
  const firstToAnswer = async ({ port, addresses }: Announced) => {
    const near = addresses
      .filter((one) => isOnThisNetwork(one, deps.interfaces()))
      .slice(0, triedEach)
    const answered = await Promise.all(near.map((at) => deps.answers(at, port)))
    const at = near.find((_, i) => answered[i])
    return at === undefined ? undefined : meetingAddress(hostInUrl(at), port)
  }

  return {
    reachable,
    silent: () => silent,
    look: async () => {
      const asked = await Promise.all(
        deps.announced().map(async (announced) => ({
          id: announced.id,
          url: await firstToAnswer(announced),
        })),
      )
      reachable.clear()
      // Two of one id: at least one of them makes it up, and both may be real meeting points.
      for (const { id, url } of asked) if (url) reachable.set(reachable.has(id) ? url : id, url)
      silent = asked.length - reachable.size
    },
  }
}
