import { z } from 'zod'
import type { WireSignal } from '../link/signal.ts'
import { deviceTopic } from './device-topic.ts'
import { sealSignal, unsealSignal } from './signal-seal.ts'
import type { SignalingConn, SignalingHome } from './signaling-guard.ts'
import { publish } from './signaling-guard.ts'

/** Sealed signals between the devices of a room, each to the topic of the device that it is for. */
interface SignalPost {
  /** Where this device hears what is meant for it alone. */
  readonly ownTopic: string
  readonly send: (home: SignalingHome, to: string, signal: WireSignal) => void
  readonly take: (conn: SignalingConn, data: string) => void
}

interface SignalPostContext {
  readonly topic: string
  readonly password: string
  readonly me: string
  readonly key: CryptoKey
  /** Somebody is new in the room. */
  readonly announced: (conn: SignalingConn, from: string) => void
  readonly signalled: (conn: SignalingConn, from: string, signal: unknown) => void
}

/** As y-webrtc has them. */
const envelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('announce'), from: z.string() }),
  z.object({ type: z.literal('signal'), from: z.string(), to: z.string(), signal: z.unknown() }),
])

/**
 * The post of one device in one room. What does not open under the key, is of another form, or is our own is
 * passed over without a word. Topics are those of {@link deviceTopic}.
 */
export function createSignalPost(context: SignalPostContext): SignalPost {
  const { topic, password, me, key } = context
  /** The meeting point by which each device was heard last. */
  const ways = new Map<string, SignalingConn>()
  const topics = new Map<string, string>()
  const topicOf = (device: string) => {
    const known = topics.get(device) ?? deviceTopic(password, topic, device)
    topics.set(device, known)
    return known
  }
  return {
    ownTopic: deviceTopic(password, topic, me),
    send: async (home, to, signal) => {
      const data = await sealSignal(key, { type: 'signal', from: me, to, signal })
      publish(home, ways.get(to), { topic: topicOf(to), data })
    },
    take: async (conn, data) => {
      const parsed = envelope.safeParse(await unsealSignal(key, data))
      if (!parsed.success || parsed.data.from === me) return
      const { from } = parsed.data
      if (parsed.data.type === 'announce') {
        ways.set(from, conn)
        context.announced(conn, from)
      } else if (parsed.data.to === me) {
        ways.set(from, conn)
        context.signalled(conn, from, parsed.data.signal)
      }
    },
  }
}
