import { createSocket } from 'node:dgram'
import type { NetworkInterfaceInfo } from 'node:os'

/** Everybody on the network who listens to mDNS (RFC 6762). */
const group = '224.0.0.251'
const port = 5353
/** A DNS message that asks nothing: the header alone. */
const nothing = Buffer.alloc(12)

/** Sends to the group by a card of this computer; the code of the error, undefined where it went out. */
type SendToGroup = (card: string) => Promise<string | undefined>

/**
 * Whether macOS (15 and later) keeps this app from the local network: sending there then fails with
 * EHOSTUNREACH, at once and whatever is on the network (Apple, TN3179). Nothing else tells: what is
 * refused looks like an empty network. Without any card there is no network, and nothing is refused.
 */
export async function isLocalNetworkRefused(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
  send: SendToGroup = sendToGroup,
): Promise<boolean> {
  const cards = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  const codes = await Promise.all(cards.map(({ address }) => send(address)))
  // One card may be without a way (a VPN's); a refusal is for all of them.
  return codes.length > 0 && codes.every((code) => code === 'EHOSTUNREACH')
}

const sendToGroup: SendToGroup = (card) =>
  new Promise((resolve) => {
    const socket = createSocket('udp4')
    const finish = (error?: NodeJS.ErrnoException | null) => {
      socket.close()
      resolve(error ? (error.code ?? 'unknown') : undefined)
    }
    socket.once('error', finish)
    socket.bind(0, card, () => {
      try {
        socket.setMulticastInterface(card)
        socket.send(nothing, port, group, finish)
      } catch (error) {
        finish(error as NodeJS.ErrnoException)
      }
    })
  })
