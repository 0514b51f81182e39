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
  let told = false
  const early: [Lane, Uint8Array][] = []
  const candidatesHeld: Candidate[] = []
  const candidatesFound: Candidate[] = []
  let flushing: ReturnType<typeof setTimeout> | undefined
  /** Descriptions and candidates are taken one after the other. */
  const serial = createSerial()

  const close = () => {
    if (closed) return
    closed = true
    clearTimeout(flushing)
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
  const flushCandidates = () => {
    flushing = undefined
    if (closed || candidatesFound.length === 0) return
    events.signal({ kind: 'candidates', candidates: candidatesFound.splice(0, limits.candidates) })
  }
  const propose = async (kind: 'offer' | 'answer') => {
    told = false
    candidatesFound.length = 0
    await connection.setLocalDescription()
    await gathered(connection)
    if (closed) return
    candidatesFound.length = 0
    told = true
    events.signal({ kind, sdp: connection.localDescription?.sdp ?? '' })
  }
  connection.onicecandidate = ({ candidate }) => {
    // Browsers only ever call out over TCP, never listen: of no use between two of them.
    if (!candidate?.candidate || candidate.protocol === 'tcp' || closed) return
    const { sdpMid, sdpMLineIndex } = candidate
    candidatesFound.push({ candidate: candidate.candidate, sdpMid, sdpMLineIndex })
    if (told) flushing ??= setTimeout(flushCandidates, rtcTiming.candidatesMs)
  }
  const addCandidate = async (candidate: Candidate) => {
    // One that does not fit is one way less, and no reason to give up the others.
    await connection.addIceCandidate(candidate).catch(() => {})
  }
  const accept = async (signal: TransportSignal) => {
    if (signal.kind === 'candidates') {
      if (described) for (const each of signal.candidates) await addCandidate(each)
      else if (candidatesHeld.length < limits.candidates) candidatesHeld.push(...signal.candidates)
      return
    }
    await connection.setRemoteDescription({ type: signal.kind, sdp: signal.sdp })
    described = true
    for (const each of candidatesHeld.splice(0)) await addCandidate(each)
    if (signal.kind === 'offer') await propose('answer')
  }

  // State
  connection.oniceconnectionstatechange = () => {
    if (closed || !open) return
    const state = connection.iceConnectionState
    if (state === 'disconnected' || state === 'failed') events.wavering(true)
    else if (state === 'connected' || state === 'completed') events.wavering(false)
  }
  connection.onconnectionstatechange = () => {
    // While it was open, another way may still be found; before, this attempt has failed.
    if (connection.connectionState === 'failed' && !open) fail()
    if (connection.connectionState === 'closed') fail()
  }
  for (const lane of lanes) {
    const channel = channels[lane]
    channel.onopen = () => {
      if (open || closed || lanes.some((each) => channels[each].readyState !== 'open')) return
      open = true
      events.open()
      for (const [each, frame] of early.splice(0)) events.frame(each, frame)
    }
    channel.onclose = fail
    channel.onbufferedamountlow = () => {
      if (!closed) events.drain(lane)
    }
    channel.onmessage = ({ data }) => {
      if (closed) return
      // Text is none of ours: as an empty frame it is malformed.
      const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(0)
      if (open) events.frame(lane, frame)
      else if (early.length < 256) early.push([lane, frame])
    }
  }

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
