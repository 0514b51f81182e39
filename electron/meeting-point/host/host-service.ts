import { randomBytes } from 'node:crypto'
import type { NetworkInterfaceInfo } from 'node:os'
import type { HostingState, SystemObstacle } from '../../../shared/ipc/schemas.ts'
import { meetPath } from '../../../shared/meeting-point/protocol.ts'
import { addressesForInvites, addressesOf } from '../addresses.ts'
import type { Announced } from '../announcements.ts'
import type { Discovery } from '../discovery.ts'
import type { ListenFailure } from '../listen.ts'
import { isOnThisNetwork } from '../on-this-network.ts'
import type { MeetingPoint, MeetingPointOptions, StartResult } from '../server.ts'
import { maxHesitation, nextStep } from '../stand-by.ts'
import type { FindObstacle } from '../system-obstacle.ts'

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>

/** What the room service needs of the world. */
interface HostDeps {
  readonly startMeetingPoint: (options: MeetingPointOptions) => Promise<StartResult>
  /** Undefined: nothing can be announced or listened to here. */
  readonly discovery: Discovery | undefined
  /** Whether announcing or listening has failed since (no multicast on this network). */
  readonly discoveryFailed?: () => boolean
  readonly interfaces: () => Interfaces
  readonly answers: (host: string, port: number) => Promise<boolean>
  /** What the operating system puts in the way; nothing, where it is left out. */
  readonly obstacle?: FindObstacle
  readonly now: () => number
  /** Milliseconds to hesitate before stepping in, below {@link maxHesitation}. */
  readonly hesitation?: number
  readonly preferredPort?: number
}

/** Hosts a meeting point on this computer, and finds those of others. */
export interface HostService {
  readonly state: () => HostingState
  readonly onChange: (callback: (state: HostingState) => void) => void
  /** Undefined: it hosts now. */
  readonly host: () => Promise<ListenFailure | undefined>
  readonly stopHosting: () => Promise<void>
  readonly standBy: (on: boolean) => void
  /** Looks again at who answers, and at the own addresses; the process calls it every few seconds. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Hosting {
  readonly id: string
  readonly meetingPoint: MeetingPoint
  readonly byItself: boolean
  addresses: readonly string[]
  /** Those that go into invites, of which this computer reaches itself at the first. */
  invited: readonly string[]
  withdraw: (() => Promise<void>) | undefined
}

/** Addresses of one announcement that are asked. */
const triedEach = 4

/** The usual port, so that a firewall's rule and an invite outlive a restart. */
const usualPort = 4470

export function createHostService(deps: HostDeps): HostService {
  const { discovery, preferredPort = usualPort } = deps
  const hesitation = deps.hesitation ?? Math.random() * maxHesitation
  const listeners: ((state: HostingState) => void)[] = []
  const reachable = new Map<string, string>()
  let silent = 0
  let obstacle: SystemObstacle | undefined
  let hosting: Hosting | undefined
  let standingBy = false
  let aloneSince: number | undefined
  /** Somebody else hosted here: only then is there anything to take over. */
  let hadHost = false
  let told = ''
  let looking: Promise<void> | undefined
  let next: Promise<void> | undefined

  const others = (): readonly Announced[] =>
    (discovery?.announced() ?? []).filter(({ id }) => id !== hosting?.id)
  const state = (): HostingState => ({
    found: [
      // The addresses that others use too: they go into invites.
      ...(hosting?.invited ?? []),
      ...reachable.values(),
    ].slice(0, 64),
    unreachable: silent,
    discoveryFailed: discovery === undefined || (deps.discoveryFailed?.() ?? false),
    ...(obstacle ? { obstacle } : {}),
    ...(hosting
      ? {
          hosting: {
            addresses: [...hosting.addresses],
            connections: hosting.meetingPoint.holds().connections,
          },
        }
      : {}),
  })
  const tell = () => {
    const now = JSON.stringify(state())
    if (now === told) return
    told = now
    for (const listener of listeners) listener(state())
  }

  const start = async (): Promise<StartResult> => {
    let result: StartResult = { ok: false, code: 'no-such-address' }
    // Both families where there are both; the usual port, or any.
    for (const host of ['::', '0.0.0.0']) {
      for (const port of [preferredPort, 0]) {
        result = await deps.startMeetingPoint({ host, port })
        if (result.ok) return result
      }
    }
    return result
  }
  const ownAddresses = (port: number) =>
    addressesOf('::', deps.interfaces())
      .filter((one) => one !== '[::1]')
      .map((one) => address(one, port))
  const announce = (host: Hosting) => {
    const { port } = host.meetingPoint
    host.withdraw = discovery?.announce(host.id, port)
    const addresses = ownAddresses(port)
    host.addresses = addresses.length > 0 ? addresses : [address('127.0.0.1', port)]
  }
  /** A firewall or a tunnel that lets nothing else through keeps a computer even from itself. */
  const invite = async (host: Hosting) => {
    const { port } = host.meetingPoint
    const offered = addressesForInvites(deps.interfaces())
    const answered = await Promise.all(offered.map((one) => deps.answers(bare(one), port)))
    const reached = offered.filter((_, i) => answered[i])
    const chosen = (reached.length > 0 ? reached : offered).map((one) => address(one, port))
    host.invited = chosen.length > 0 ? chosen : host.addresses.slice(0, 1)
  }
  const host = async (byItself: boolean) => {
    if (hosting) return undefined
    const started = await start()
    if (!started.ok) return started.code
    const id = randomBytes(8).toString('hex')
    hosting = {
      id,
      meetingPoint: started.meetingPoint,
      byItself,
      addresses: [],
      invited: [],
      withdraw: undefined,
    }
    const made = hosting
    announce(made)
    await invite(made)
    tell()
    return undefined
  }
  const stopHosting = async () => {
    const ending = hosting
    hosting = undefined
    await ending?.withdraw?.()
    await ending?.meetingPoint.stop()
    tell()
  }

  /** Of an announcement, the first of its addresses on this network that answers. */
  const firstToAnswer = async ({ port, addresses }: Announced) => {
    const near = addresses
      .filter((one) => isOnThisNetwork(one, deps.interfaces()))
      .slice(0, triedEach)
    const answered = await Promise.all(near.map((at) => deps.answers(at, port)))
    const at = near.find((_, i) => answered[i])
    return at === undefined ? undefined : address(inUrl(at), port)
  }
  /** Who of those that announce themselves answers. */
  const findReachable = async () => {
    const asked = await Promise.all(
      others().map(async (announced) => ({
        id: announced.id,
        url: await firstToAnswer(announced),
      })),
    )
    reachable.clear()
    // Two of one id: at least one of them makes it up, and both may be real meeting points.
    for (const { id, url } of asked) if (url) reachable.set(reachable.has(id) ? url : id, url)
    silent = asked.length - reachable.size
  }
  /** The computer has moved to another network: its announcement has to say so. */
  const followAddresses = async () => {
    if (!hosting) return
    const own = hosting
    const now = ownAddresses(own.meetingPoint.port)
    if (now.join() !== own.addresses.join() && now.length > 0) {
      await own.withdraw?.()
      announce(own)
    }
    await invite(own)
  }
  const standBy = async () => {
    hadHost ||= reachable.size > 0
    const alone = hadHost && reachable.size === 0 && !hosting
    aloneSince = alone ? (aloneSince ?? deps.now()) : undefined
    if (!standingBy) return
    const step = nextStep({
      now: deps.now(),
      aloneSince,
      hesitation,
      steppedInAs: hosting?.byItself ? hosting.id : undefined,
      others: [...reachable.keys()],
    })
    if (step === 'host') await host(true)
    if (step === 'step-back') await stopHosting()
  }
  const lookOnce = async () => {
    await findReachable()
    await followAddresses()
    await standBy()
    obstacle = await deps.obstacle?.(hosting !== undefined)
    tell()
  }
  const look = (): Promise<void> => {
    // One look at a time, and one more after it: what has changed since it began it may have missed.
    if (looking) {
      next ??= looking.then(() => {
        next = undefined
        return look()
      })
      return next
    }
    looking = lookOnce().finally(() => {
      looking = undefined
    })
    return looking
  }
  discovery?.onChange(() => void look())

  return {
    state,
    onChange: (callback) => {
      listeners.push(callback)
    },
    host: () => host(false),
    stopHosting,
    standBy: (on) => {
      standingBy = on
    },
    look: () => {
      // Not at every change: two that announce the same would answer each other's question for ever.
      discovery?.refresh()
      return look()
    },
    stop: async () => {
      await stopHosting()
      await discovery?.stop()
    },
  }
}

function address(host: string, port: number): string {
  return `ws://${host}:${port}${meetPath}`
}

/** As it is asked for, and not as a URL has it. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
