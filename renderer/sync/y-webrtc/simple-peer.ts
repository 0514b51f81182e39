import type { Link } from '../link/link.ts'
import type { SignalPort } from '../mesh/links.ts'

/**
 * What y-webrtc takes for simple-peer: the bundler's alias of `simple-peer/simplepeer.min.js` is
 * this file. One is made for each device that is heard of; its signals come in by `signal`.
 * All else is the link's and the mesh's: `send` is empty on purpose, since what y-webrtc would
 * send here (every update, to everybody, again) the mesh sends once.
 */
export interface PeerOptions {
  readonly initiator: boolean
  readonly mesh: PeerHost
}

/** The room's side of a peer. */
export interface PeerHost {
  /** Called when y-webrtc has filed the peer under the other device's id; undefined: do not talk. */
  readonly adopt: (peer: SimplePeer, port: PeerPort) => Link | undefined
  readonly forget: (peer: SimplePeer) => void
  /** Runs when what goes on now has ended. */
  readonly defer: (run: () => void) => void
}

/** Signals do not go this way: y-webrtc would send each to the whole room. */
export type PeerPort = Omit<SignalPort, 'signal'>

type Listener = (value?: unknown) => void

/** As much of simple-peer as y-webrtc 10 uses: `on`, `signal`, `send`, `destroy`, and the event `connect`. */
export default class SimplePeer {
  readonly #host: PeerHost
  readonly #listeners = new Map<string, Listener[]>()
  #link: Link | undefined
  /** Signals that came before the peer was adopted. */
  #early: unknown[] = []
  #destroyed = false

  constructor(options: PeerOptions) {
    this.#host = options.mesh
    // y-webrtc files the peer under its id only after this returns.
    this.#host.defer(() => this.#adopt())
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? []
    listeners.push(listener)
    this.#listeners.set(event, listeners)
  }

  signal(signal: unknown): void {
    if (this.#link) this.#link.signal(signal)
    else if (!this.#destroyed && this.#early.length < 64) this.#early.push(signal)
  }

  send(): void {}

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#link?.close()
    this.#early = []
  }

  #adopt(): void {
    if (this.#destroyed) return
    this.#link = this.#host.adopt(this, {
      opened: () => this.#emit('connect'),
      ended: () => this.#end(),
    })
    if (!this.#link) {
      this.#end()
      return
    }
    for (const signal of this.#early.splice(0)) this.#link.signal(signal)
  }

  /** No `close` event: at each one y-webrtc announces us to the whole room again. */
  #end(): void {
    this.#destroyed = true
    this.#host.forget(this)
  }

  #emit(event: string, value?: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value)
  }
}
