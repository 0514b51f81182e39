import type { CloseReason } from '../../shared/meeting-point/close-codes.ts'
import type { MeetingPointLimits } from '../../shared/meeting-point/limits.ts'
import {
  type ClientFrame,
  clientFrameSchema,
  type PublishFrame,
  type ServerFrame,
} from '../../shared/meeting-point/protocol.ts'
import { ConnectionBucket } from './token-bucket.ts'
import type { Topics } from './topics.ts'

/** What a connection needs of its WebSocket. */
interface Wire {
  readonly send: (frame: Buffer) => void
  readonly close: (reason: CloseReason) => void
  readonly pause: () => void
  readonly resume: () => void
  /** Bytes that were sent and that the receiver has not taken. */
  readonly waiting: () => number
}

/** What all connections of a meeting point share. */
export interface Shared {
  readonly topics: Topics<Connection>
  readonly limits: MeetingPointLimits
  readonly now: () => number
  /** So many bytes were handed to a receiver. */
  readonly delivered: (bytes: number) => void
}

const pong = encode({ type: 'pong' })

/** One device's connection: what it asked for, and how much it may still send. */
export class Connection {
  readonly openedAt: number
  readonly #wire: Wire
  readonly #shared: Shared
  readonly #topics = new Set<string>()
  readonly #bytes: ConnectionBucket
  readonly #frames: ConnectionBucket
  #open = true
  #heldBack: NodeJS.Timeout | undefined

  constructor(wire: Wire, shared: Shared) {
    this.#wire = wire
    this.#shared = shared
    this.openedAt = shared.now()
    this.#bytes = new ConnectionBucket(shared.limits.bytes, shared.now)
    this.#frames = new ConnectionBucket(shared.limits.frames, shared.now)
  }

  /** Without a topic a connection is of no use to anybody yet. */
  get idle(): boolean {
    return this.#topics.size === 0
  }

  /** Alone on every topic it has: nobody hears it, and nobody is missed. */
  get alone(): boolean {
    return [...this.#topics].every((topic) => this.#shared.topics.of(topic).size < 2)
  }

  /** Bytes that were sent to it, and that it has not taken. */
  get unread(): number {
    return this.#wire.waiting()
  }

  /** Being read from more slowly than it sends: not answering is then our doing. */
  get heldBack(): boolean {
    return this.#heldBack !== undefined
  }

  /** One frame from the device. */
  receive(raw: Buffer, isBinary: boolean): void {
    if (!this.#open) return
    const reason = this.#judge(raw, isBinary) ?? this.#act(parseFrame(raw))
    if (reason) this.close(reason)
  }

  /** Closes from our side and forgets everything. */
  close(reason: CloseReason): void {
    if (!this.#open) return
    this.forget()
    this.#wire.close(reason)
  }

  /** The WebSocket is gone, or is going: nothing of this connection is kept. */
  forget(): void {
    this.#open = false
    clearTimeout(this.#heldBack)
    for (const topic of this.#topics) this.#shared.topics.remove(topic, this)
    this.#topics.clear()
  }

  /** What can be told of a frame without opening it. */
  #judge(raw: Buffer, isBinary: boolean): CloseReason | undefined {
    if (isBinary) return 'notText'
    if (!this.#frames.take(1)) return 'tooMany'
    if (!this.#bytes.take(raw.byteLength)) this.#holdBack()
    return undefined
  }

  #act(frame: ClientFrame | undefined): CloseReason | undefined {
    switch (frame?.type) {
      case 'subscribe':
        return this.#subscribe(frame.topics)
      case 'unsubscribe':
        for (const topic of frame.topics) {
          if (this.#topics.delete(topic)) this.#shared.topics.remove(topic, this)
        }
        return undefined
      case 'publish':
        this.#publish(frame)
        return undefined
      case 'ping':
        this.#deliver(pong)
        return undefined
      default:
        return 'notUnderstood'
    }
  }

  #subscribe(topics: readonly string[]): CloseReason | undefined {
    const { topics: all, limits } = this.#shared
    for (const topic of topics) {
      if (this.#topics.has(topic)) continue
      const room = all.has(topic) || all.size < limits.maxTopics
      if (!room || this.#topics.size >= limits.maxTopicsPerConnection) return 'tooManyTopics'
      this.#topics.add(topic)
      all.add(topic, this)
    }
    return undefined
  }

  /** To the others only: y-webrtc throws its own frames away when they come back. */
  #publish({ topic, data }: PublishFrame): void {
    const receivers = this.#shared.topics.of(topic)
    const others = [...receivers].filter((receiver) => receiver !== this)
    if (others.length === 0) return
    // One buffer for all of them; each socket's queue only points to it.
    const frame = encode({ type: 'publish', topic, data, clients: receivers.size })
    for (const other of others) other.#deliver(frame)
  }

  #deliver(frame: Buffer): void {
    if (!this.#open) return
    if (this.#wire.waiting() > this.#shared.limits.maxBufferedBytes) this.close('tooSlow')
    else {
      this.#wire.send(frame)
      this.#shared.delivered(frame.byteLength)
    }
  }

  /** Stops reading until the budget has recovered: TCP then slows the sender down. */
  #holdBack(): void {
    if (this.#heldBack) return
    this.#wire.pause()
    this.#heldBack = setTimeout(() => {
      this.#heldBack = undefined
      this.#wire.resume()
    }, this.#bytes.wait())
  }
}

function parseFrame(raw: Buffer): ClientFrame | undefined {
  try {
    return clientFrameSchema.safeParse(JSON.parse(raw.toString('utf8'))).data
  } catch {
    return undefined
  }
}

function encode(frame: ServerFrame): Buffer {
  return Buffer.from(JSON.stringify(frame))
}
