import { createSerial } from '../../../shared/base/serial.ts'
import { limits } from '../limits.ts'
import { addCandidate, createFoundCandidates, gathered } from './rtc-candidates.ts'
import { hearChannels, openChannel } from './rtc-lanes.ts'
import type {
  Candidate,
  CreateTransport,
  Transport,
  TransportEvents,
  TransportSignal,
} from './transport.ts'
import { watchWay } from './watch-way.ts'

/**
 * The transport over WebRTC: two data channels, agreed beforehand, so that either end may offer.
 * @param configuration asked for each attempt
 * @param watch hears of each connection whether its way leads through a TURN server
 */
export function rtcTransport(
  configuration: () => RTCConfiguration,
  watch: (connection: object, byTurn: boolean) => void = () => {},
): CreateTransport {
  return (events) => {
    const connection = new RTCPeerConnection(configuration())
    return watchWay(connection, (watched) => createRtcTransport(connection, watched), events, watch)
  }
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

/** Whether a way is in doubt; undefined while there is none. */
function wavers(state: RTCIceConnectionState): boolean | undefined {
  if (state === 'disconnected' || state === 'failed') return true
  return state === 'connected' || state === 'completed' ? false : undefined
}
