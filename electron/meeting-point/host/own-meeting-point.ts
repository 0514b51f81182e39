import { randomBytes } from 'node:crypto'
import type { NetworkInterfaceInfo } from 'node:os'
import { meetPath } from '../../../shared/meeting-point/protocol.ts'
import type { HandOut } from '../../hand-out/hand-out.ts'
import { type FolderProblem, readHandOutFolder } from '../../hand-out/read-folder.ts'
import { addressesForInvites, listeningAddresses } from '../addresses.ts'
import type { Discovery } from '../discovery.ts'
import type { ListenFailure } from '../listen.ts'
import type { MeetingPoint, MeetingPointOptions, StartResult } from '../server.ts'
import { bareHost, meetingAddress } from './meeting-address.ts'

/** What a computer needs to host a meeting point. */
export interface OwnMeetingPointDeps {
  readonly startMeetingPoint: (options: MeetingPointOptions) => Promise<StartResult>
  /** Undefined: nothing can be announced or listened to here. */
  readonly discovery: Discovery | undefined
  readonly interfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>
  readonly answers: (host: string, port: number) => Promise<boolean>
  readonly preferredPort?: number
}

/** What is known of the meeting point that this computer hosts. */
export interface Hosting {
  readonly id: string
  readonly meetingPoint: MeetingPoint
  readonly byItself: boolean
  addresses: readonly string[]
  /** Those that go into invites, of which this computer reaches itself at the first. */
  invited: readonly string[]
  withdraw: (() => Promise<void>) | undefined
}

/** The meeting point of this computer, announced while there is one. */
interface OwnMeetingPoint {
  readonly hosting: () => Readonly<Hosting> | undefined
  /** Undefined: it hosts now. `byItself`: it stepped in, and nobody asked for it. */
  readonly start: (byItself: boolean) => Promise<ListenFailure | undefined>
  readonly stop: () => Promise<void>
  /** Hands out what is in a folder, as it is now; undefined: it does, while it hosts. */
  readonly handOut: (folder: string, words: readonly string[]) => Promise<FolderProblem | undefined>
  readonly stopHandingOut: () => void
  /** What is handed out at the meeting point, and where. */
  readonly handedOut: () => { readonly address: string; readonly files: number } | undefined
  /** The computer has moved to another network: its announcement has to say so. */
  readonly followAddresses: () => Promise<void>
}

/** The usual port, so that a firewall's rule and an invite outlive a restart. */
const usualPort = 4470

/** Hosts nothing until it is started. */
export function createOwnMeetingPoint(deps: OwnMeetingPointDeps): OwnMeetingPoint {
  const { discovery, preferredPort = usualPort } = deps
  let hosting: Hosting | undefined
  let handOut: HandOut | undefined

  const listen = async (): Promise<StartResult> => {
    let result: StartResult = { ok: false, code: 'no-such-address' }
    // Both families where there are both; the usual port, or any.
    for (const host of ['::', '0.0.0.0']) {
      for (const port of [preferredPort, 0]) {
        result = await deps.startMeetingPoint({ host, port, handOut: () => handOut })
        if (result.ok) return result
      }
    }
    return result
  }
  const ownAddresses = (port: number) =>
    listeningAddresses('::', deps.interfaces())
      .filter((one) => one !== '[::1]')
      .map((one) => meetingAddress(one, port))
  const announce = (host: Hosting) => {
    const { port } = host.meetingPoint
    host.withdraw = discovery?.announce(host.id, port)
    const addresses = ownAddresses(port)
    host.addresses = addresses.length > 0 ? addresses : [meetingAddress('127.0.0.1', port)]
  }
  /** A firewall or a tunnel that lets nothing else through keeps a computer even from itself. */
  const invite = async (host: Hosting) => {
    const { port } = host.meetingPoint
    const offered = addressesForInvites(deps.interfaces())
    const answered = await Promise.all(offered.map((one) => deps.answers(bareHost(one), port)))
    const reached = offered.filter((_, i) => answered[i])
    const chosen = (reached.length > 0 ? reached : offered).map((one) => meetingAddress(one, port))
    host.invited = chosen.length > 0 ? chosen : host.addresses.slice(0, 1)
  }

  /** As browsers reach the page; the addresses of invites are those that others reach. */
  const pageAddresses = () =>
    (hosting?.invited ?? []).map((address) =>
      address.replace(/^ws/, 'http').slice(0, -meetPath.length + 1),
    )

  return {
    hosting: () => hosting,
    handOut: async (folder, words) => {
      const read = await readHandOutFolder(folder)
      if (!read.ok) return read.code
      handOut = { files: read.files, words, reachedAt: pageAddresses }
      return undefined
    },
    stopHandingOut: () => {
      handOut = undefined
    },
    handedOut: () => {
      const [address] = pageAddresses()
      return handOut && address ? { address, files: handOut.files.size } : undefined
    },
    start: async (byItself) => {
      const started = await listen()
      if (!started.ok) return started.code
      const own: Hosting = {
        id: randomBytes(8).toString('hex'),
        meetingPoint: started.meetingPoint,
        byItself,
        addresses: [],
        invited: [],
        withdraw: undefined,
      }
      hosting = own
      announce(own)
      await invite(own)
      return undefined
    },
    stop: async () => {
      const ending = hosting
      hosting = undefined
      handOut = undefined
      await ending?.withdraw?.()
      await ending?.meetingPoint.stop()
    },
    followAddresses: async () => {
      if (!hosting) return
      const own = hosting
      const now = ownAddresses(own.meetingPoint.port)
      if (now.join() !== own.addresses.join() && now.length > 0) {
        await own.withdraw?.()
        announce(own)
      }
      await invite(own)
    },
  }
}
