import { createSerial } from '../../../shared/base/serial.ts'
import { limits } from '../limits.ts'
import { rtcTiming } from '../timing.ts'
import type {
  Candidate,
  CreateTransport,
  Lane,
  Transport,
  TransportEvents,
  TransportSignal,
} from './transport.ts'
import { lanes } from './transport.ts'

/** Below this much buffered, a lane asks for more. */
const low: Readonly<Record<Lane, number>> = { talk: 16 * 1024, bulk: 64 * 1024 }

/** The transport over WebRTC: two data channels, agreed beforehand, so that either end may offer. */
export function rtcTransport(configuration: RTCConfiguration): CreateTransport {
  return (events) => createRtcTransport(new RTCPeerConnection(configuration), events)
}

function createRtcTransport(connection: RTCPeerConnection, events: TransportEvents): Transport {
  const channels = {
    talk: openChannel(connection, 'talk', 0, 'high'),
    bulk: openChannel(connection, 'bulk', 1, 'low'),
  }
  let closed = false
  let open = false
  let described = false
  const candidatesHeld: Candidate[] = []
  const found = createFoundCandidates((candidates) =>
    events.signal({ kind: 'candidates', candidates }),
  )
  /** Descriptions and candidates are taken one after the other. */
  const serial = createSerial()

  const close = () => {
    if (closed) return
    closed = true
    found.close()
    connection.close()
  }
  const fail = () => {
    if (closed) return
    close()
    events.closed()
  }
  const inTurn = (work: () => Promise<void>) => {
    void serial(() => (closed ? undefined : work())).catch(fail)
  }

  // Signalling
  const propose = async (kind: 'offer' | 'answer') => {
    found.begin()
    await connection.setLocalDescription()
    await gathered(connection)
    if (closed) return
    found.described()
    events.signal({ kind, sdp: connection.localDescription?.sdp ?? '' })
  }
  connection.onicecandidate = ({ candidate }) => {
    if (candidate && !closed) found.add(candidate)
  }
  const accept = async (signal: TransportSignal) => {
    if (signal.kind === 'candidates') {
      if (described) for (const each of signal.candidates) await addCandidate(connection, each)
      else if (candidatesHeld.length < limits.candidates) candidatesHeld.push(...signal.candidates)
      return
    }
    await connection.setRemoteDescription({ type: signal.kind, sdp: signal.sdp })
    described = true
    for (const each of candidatesHeld.splice(0)) await addCandidate(connection, each)
    if (signal.kind === 'offer') await propose('answer')
  }

  // State
  connection.oniceconnectionstatechange = () => {
    if (closed || !open) return
    const isWavering = wavers(connection.iceConnectionState)
    if (isWavering !== undefined) events.wavering(isWavering)
  }
  connection.onconnectionstatechange = () => {
    // While it was open, another way may still be found; before, this attempt has failed.
    if (connection.connectionState === 'failed' && !open) fail()
    if (connection.connectionState === 'closed') fail()
  }
  hearChannels(channels, {
    isClosed: () => closed,
    opened: () => {
      open = true
      events.open()
    },
    frame: events.frame,
    drain: events.drain,
    failed: fail,
  })

  return {
    offer: () => inTurn(() => propose('offer')),
    accept: (signal) => inTurn(() => accept(signal)),
    restart: () =>
      inTurn(() => {
        connection.restartIce()
        return propose('offer')
      }),
    send: (lane, frame) => {
      if (closed || channels[lane].readyState !== 'open') return
      try {
        channels[lane].send(frame as Uint8Array<ArrayBuffer>)
      } catch {
        fail()
      }
    },
    buffered: (lane) => channels[lane].bufferedAmount,
    close,
  }
}

/** Our own candidates: the first are told of in a description, and those that are found later by themselves. */
function createFoundCandidates(tell: (candidates: Candidate[]) => void) {
  const found: Candidate[] = []
  let isDescribed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (found.length > 0) tell(found.splice(0, limits.candidates))
  }
  return {
    begin: () => {
      isDescribed = false
      found.length = 0
    },
    /** What was found until now is in the description. */
    described: () => {
      found.length = 0
      isDescribed = true
    },
    add: ({ candidate, protocol, sdpMid, sdpMLineIndex }: RTCIceCandidate) => {
      // Browsers only ever call out over TCP, never listen: of no use between two of them.
      if (!candidate || protocol === 'tcp') return
      found.push({ candidate, sdpMid, sdpMLineIndex })
      if (isDescribed) timer ??= setTimeout(flush, rtcTiming.candidatesMs)
    },
    close: () => clearTimeout(timer),
  }
}

/** One that does not fit is one way less, and no reason to give up the others. */
async function addCandidate(connection: RTCPeerConnection, candidate: Candidate): Promise<void> {
  await connection.addIceCandidate(candidate).catch(() => {})
}

/** Whether a way is in doubt; undefined while there is none. */
function wavers(state: RTCIceConnectionState): boolean | undefined {
  if (state === 'disconnected' || state === 'failed') return true
  return state === 'connected' || state === 'completed' ? false : undefined
}

/** Frames that come before both lanes are open wait for that; more than these are let go. */
const maxEarlyFrames = 256

/** Hears what comes on the two lanes, which open together. */
function hearChannels(
  channels: Readonly<Record<Lane, RTCDataChannel>>,
  events: Pick<TransportEvents, 'frame' | 'drain'> & {
    readonly isClosed: () => boolean
    readonly opened: () => void
    readonly failed: () => void
  },
): void {
  const early: [Lane, Uint8Array][] = []
  let open = false
  for (const lane of lanes) {
    const channel = channels[lane]
    channel.onopen = () => {
      if (open || events.isClosed()) return
      if (lanes.some((each) => channels[each].readyState !== 'open')) return
      open = true
      events.opened()
      for (const [each, frame] of early.splice(0)) if (!events.isClosed()) events.frame(each, frame)
    }
    channel.onclose = events.failed
    channel.onbufferedamountlow = () => {
      if (!events.isClosed()) events.drain(lane)
    }
    channel.onmessage = ({ data }) => {
      if (events.isClosed()) return
      // Text is none of ours: as an empty frame it is malformed.
      const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(0)
      if (open) events.frame(lane, frame)
      else if (early.length < maxEarlyFrames) early.push([lane, frame])
    }
  }
}

function openChannel(
  connection: RTCPeerConnection,
  lane: Lane,
  id: number,
  priority: RTCPriorityType,
): RTCDataChannel {
  const options = { negotiated: true, id, ordered: true, priority }
  const channel = connection.createDataChannel(lane, options)
  channel.binaryType = 'arraybuffer'
  channel.bufferedAmountLowThreshold = low[lane]
  return channel
}

/**
 * Resolves when the candidates of the local network are found: all there are, or none more for a
 * moment. Waiting for the rest would cost more than the one signal that brings them later.
 */
function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      clearTimeout(quiet)
      connection.removeEventListener('icegatheringstatechange', check)
      connection.removeEventListener('icecandidate', found)
      resolve()
    }
    const check = () => {
      if (connection.iceGatheringState === 'complete') done()
    }
    let quiet: ReturnType<typeof setTimeout> | undefined
    const found = () => {
      clearTimeout(quiet)
      quiet = setTimeout(done, rtcTiming.gatherQuietMs)
    }
    const timer = setTimeout(done, rtcTiming.gatherMs)
    connection.addEventListener('icegatheringstatechange', check)
    connection.addEventListener('icecandidate', found)
  })
}
