import type { HostingState, SystemObstacle } from '../../../shared/ipc/schemas.ts'
import type { FolderProblem } from '../../hand-out/read-folder.ts'
import type { Announced } from '../announcements.ts'
import type { ListenFailure } from '../listen.ts'
import { maxHesitation, nextStep } from '../stand-by.ts'
import type { FindObstacle } from '../system-obstacle.ts'
import { createOthersNearby } from './others-nearby.ts'
import {
  createOwnMeetingPoint,
  type Hosting,
  type OwnMeetingPointDeps,
} from './own-meeting-point.ts'

/** What hosting needs of the world. */
interface HostDeps extends OwnMeetingPointDeps {
  /** Whether announcing or listening has failed since (no multicast on this network). */
  readonly discoveryFailed?: () => boolean
  /** What the operating system puts in the way; nothing, where it is left out. */
  readonly obstacle?: FindObstacle
  readonly now: () => number
  /** Milliseconds to hesitate before stepping in, below {@link maxHesitation}. */
  readonly hesitation?: number
}

/** Hosts a meeting point on this computer, and finds those of others. */
export interface HostService {
  readonly state: () => HostingState
  readonly onChange: (callback: (state: HostingState) => void) => void
  /** Undefined: it hosts now. */
  readonly host: () => Promise<ListenFailure | undefined>
  readonly stopHosting: () => Promise<void>
  readonly standBy: (on: boolean) => void
  /** Undefined: what is in the folder is handed out while this computer hosts. */
  readonly handOut: (folder: string, words: readonly string[]) => Promise<FolderProblem | undefined>
  readonly stopHandingOut: () => void
  /** Looks again at who answers, and at the own addresses; the process calls it every few seconds. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Addresses that a page is told of. */
const maxFound = 64

/** Neither hosts nor looks until it is told to. */
export function createHostService(deps: HostDeps): HostService {
  const { discovery, interfaces, answers } = deps
  const hesitation = deps.hesitation ?? Math.random() * maxHesitation
  const listeners: ((state: HostingState) => void)[] = []
  let obstacle: SystemObstacle | undefined
  let standingBy = false
  let aloneSince: number | undefined
  /** Somebody else hosted here: only then is there anything to take over. */
  let hadHost = false
  let told = ''
  const own = createOwnMeetingPoint(deps)
  const isOther = ({ id }: Announced) => id !== own.hosting()?.id
  const announced = () => (discovery?.announced() ?? []).filter(isOther)
  const others = createOthersNearby({ announced, interfaces, answers })

  const state = (): HostingState => {
    const hosting = own.hosting()
    const handOut = own.handedOut()
    return {
      // The addresses that others use too: they go into invites.
      found: [...(hosting?.invited ?? []), ...others.reachable.values()].slice(0, maxFound),
      unreachable: others.silent(),
      discoveryFailed: discovery === undefined || (deps.discoveryFailed?.() ?? false),
      ...(obstacle ? { obstacle } : {}),
      ...(hosting ? { hosting: { ...hostedNow(hosting), ...(handOut ? { handOut } : {}) } } : {}),
    }
  }
  const tell = () => {
    const now = JSON.stringify(state())
    if (now === told) return
    told = now
    for (const listener of listeners) listener(state())
  }
  const host = async (byItself: boolean) => {
    if (own.hosting()) return undefined
    const failure = await own.start(byItself)
    if (failure === undefined) tell()
    return failure
  }
  const stopHosting = async () => {
    await own.stop()
    tell()
  }
  const standBy = async () => {
    const [{ reachable }, hosting] = [others, own.hosting()]
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
    await others.look()
    await own.followAddresses()
    await standBy()
    obstacle = await deps.obstacle?.(own.hosting() !== undefined)
    tell()
  }
  const look = oneAtATime(lookOnce)
  discovery?.onChange(() => void look())

  return {
    state,
    onChange: (callback) => void listeners.push(callback),
    host: () => host(false),
    stopHosting,
    handOut: async (folder, words) => {
      const problem = await own.handOut(folder, words)
      tell()
      return problem
    },
    stopHandingOut: () => {
      own.stopHandingOut()
      tell()
    },
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

function hostedNow({ addresses, meetingPoint }: Hosting) {
  return { addresses: [...addresses], connections: meetingPoint.holds().connections }
}

/** One look at a time, and one more after it: what has changed since it began it may have missed. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => {
    if (running) {
      next ??= running.then(() => {
        next = undefined
        return run()
      })
      return next
    }
    running = work().finally(() => {
      running = undefined
    })
    return running
  }
  return run
}
