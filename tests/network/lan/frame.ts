/** What a switch looks at in an Ethernet frame. */
export interface Frame {
  readonly to: string
  readonly from: string
  /** For several cards: broadcast or multicast. */
  readonly isGroup: boolean
  readonly isUdp: boolean
  /** Who has which address (ARP); without it nothing is ever sent. */
  readonly isLookup: boolean
}

const shortest = 14
const etherTypes = { ipv4: 0x0800, arp: 0x0806, ipv6: 0x86dd }
const udp = 17

/** Reads a frame's head; undefined where it is none. */
export function readFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < shortest) return undefined
  const etherType = bytes.readUInt16BE(12)
  return {
    to: bytes.toString('hex', 0, 6),
    from: bytes.toString('hex', 6, 12),
    isGroup: ((bytes[0] ?? 0) & 1) === 1,
    isUdp:
      (etherType === etherTypes.ipv4 && bytes[23] === udp) ||
      (etherType === etherTypes.ipv6 && bytes[20] === udp),
    isLookup: etherType === etherTypes.arp,
  }
}
