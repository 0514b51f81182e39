import type { CreateTransport, Transport, TransportEvents } from './transport.ts'

/** Hears of a connection whether its way leads through a TURN server; at its end that it does not. */
type WatchWay = (connection: RTCPeerConnection, byTurn: boolean) => void

/**
 * One attempt over a connection, watched: the way that opens first is not always the one that stays.
 * @param make makes the transport over the connection
 */
export function watchWay(
  connection: RTCPeerConnection,
  make: CreateTransport,
  events: TransportEvents,
  watch: WatchWay,
): Transport {
  let ended = false
  const end = () => {
    ended = true
    watch(connection, false)
  }
  const look = () => {
    void leadsThroughTurn(connection).then((byTurn) => {
      if (!ended) watch(connection, byTurn)
    })
  }
  const transport = make({
    ...events,
    open: () => {
      look()
      // Firefox has no such event, and goes on to say what the first one was.
      const ice = connection.sctp?.transport.iceTransport
      ice?.addEventListener?.('selectedcandidatepairchange', look)
      events.open()
    },
    wavering: (wavering) => {
      if (!wavering) look()
      events.wavering(wavering)
    },
    closed: () => {
      end()
      events.closed()
    },
  })
  const close = () => {
    transport.close()
    end()
  }
  return { ...transport, close }
}

/** Whether what is sent goes through a TURN server, at either end. */
async function leadsThroughTurn(connection: RTCPeerConnection): Promise<boolean> {
  const all = new Map<unknown, Record<string, unknown>>()
  const stats = await connection.getStats().catch(() => undefined)
  stats?.forEach((each: { readonly id: string }) => {
    all.set(each.id, { ...each })
  })
  const { selectedCandidatePairId } =
    [...all.values()].find(({ type }) => type === 'transport') ?? {}
  // Firefox says it of the pair.
  const pair = [...all.values()].find(
    ({ id, selected }) => id === selectedCandidatePairId || selected === true,
  )
  const ends = [all.get(pair?.localCandidateId), all.get(pair?.remoteCandidateId)]
  return ends.some((end) => end?.candidateType === 'relay')
}
