import { now } from './measure.ts'

/** What the bench of a crowd asks of a page about many connections with nothing of ours on them. */
declare global {
  interface Window {
    rawCrowd: RawCrowd
  }
}

type ByDevice = Record<number, string>

interface RawCrowd {
  /** Makes ready; what follows is what is measured. */
  readonly reset: () => Promise<void>
  readonly offer: (to: readonly number[]) => Promise<ByDevice>
  readonly answer: (offers: ByDevice) => Promise<ByDevice>
  readonly accept: (answers: ByDevice) => Promise<void>
  /** The moments at which channels opened. */
  readonly opened: () => readonly number[]
}

let certificate: RTCCertificate
const connections = new Map<number, RTCPeerConnection>()
const opened: number[] = []

function connect(id: number): RTCPeerConnection {
  const connection = new RTCPeerConnection({ certificates: [certificate] })
  connections.set(id, connection)
  const channel = connection.createDataChannel('raw', { negotiated: true, id: 0 })
  channel.onopen = () => opened.push(now())
  return connection
}

/** The description with all the candidates of this computer in it. */
async function described(connection: RTCPeerConnection): Promise<string> {
  await connection.setLocalDescription()
  await new Promise<void>((resolve) => {
    const check = () => connection.iceGatheringState === 'complete' && resolve()
    connection.addEventListener('icegatheringstatechange', check)
    check()
  })
  return connection.localDescription?.sdp ?? ''
}

async function each(
  entries: Iterable<readonly [number, RTCPeerConnection]>,
  of: (connection: RTCPeerConnection) => Promise<string>,
): Promise<ByDevice> {
  const made = [...entries].map(async ([id, connection]) => [id, await of(connection)] as const)
  return Object.fromEntries(await Promise.all(made))
}

window.rawCrowd = {
  reset: async () => {
    for (const connection of connections.values()) connection.close()
    connections.clear()
    opened.length = 0
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    certificate = await RTCPeerConnection.generateCertificate(algorithm)
  },
  offer: (to) =>
    each(
      to.map((id) => [id, connect(id)]),
      described,
    ),
  answer: (offers) =>
    each(
      Object.keys(offers).map((id) => [Number(id), connect(Number(id))]),
      async (connection) => {
        const [id] = [...connections].find(([, each]) => each === connection) ?? []
        const sdp = offers[id ?? -1] ?? ''
        await connection.setRemoteDescription({ type: 'offer', sdp })
        return described(connection)
      },
    ),
  accept: async (answers) => {
    for (const [id, sdp] of Object.entries(answers))
      await connections.get(Number(id))?.setRemoteDescription({ type: 'answer', sdp })
  },
  opened: () => opened,
}
