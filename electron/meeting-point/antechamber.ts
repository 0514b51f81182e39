import type { Socket } from 'node:net'

/** Those who are connected and have not become a WebSocket: they ask for a page, or for nothing at all. */
interface Antechamber {
  /** Somebody has come. Where there is no place left, somebody else gives theirs up. */
  readonly enter: (socket: Socket) => void
  /** It has asked for something, in full. */
  readonly asked: (socket: Socket) => void
  /** It has become a WebSocket, whose place is elsewhere. */
  readonly leave: (socket: Socket) => void
  readonly size: () => number
  /** Everybody goes. */
  readonly close: () => void
}

interface Waiting {
  readonly socket: Socket
  readonly address: string
  asked: boolean
}

/**
 * Nobody can tell who will say something in the end, and a newcomer who is turned away never can. So
 * the newcomer always gets in, and the one goes who has been there longest, of the address that has
 * most of them there; rather one that has not asked for anything yet. Who speaks at once, as apps and
 * browsers do, is long through when it would be its turn.
 */
export function createAntechamber(places: number): Antechamber {
  /** In the order in which they came. */
  const waiting = new Map<string, Waiting>()

  const makeRoom = () => {
    const counts = new Map<string, number>()
    for (const { address } of waiting.values()) counts.set(address, (counts.get(address) ?? 0) + 1)
    const most = Math.max(...counts.values())
    const crowd = [...waiting].filter(([, { address }]) => counts.get(address) === most)
    const victim = crowd.find(([, { asked }]) => !asked) ?? crowd[0]
    victim?.[1].socket.destroy()
    if (victim) waiting.delete(victim[0])
  }

  return {
    enter: (socket) => {
      if (waiting.size >= places) makeRoom()
      const line = lineOf(socket)
      const own = { socket, address: socket.remoteAddress ?? '', asked: false }
      waiting.set(line, own)
      // A later line may come from the same port.
      socket.on('close', () => waiting.get(line) === own && waiting.delete(line))
    },
    asked: (socket) => {
      const one = waiting.get(lineOf(socket))
      if (one) one.asked = true
    },
    leave: (socket) => void waiting.delete(lineOf(socket)),
    size: () => waiting.size,
    close: () => {
      for (const { socket } of [...waiting.values()]) socket.destroy()
    },
  }
}

/** By its other end: what TLS is spoken on is another socket than the one that came in, on the same line. */
function lineOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`
}
