/**
 * A TURN server of the organizer's own (RFC 8656; coturn, say), for devices that find no way to each other.
 * It carries what is sealed between the two, and sees their network addresses.
 */
export interface TurnServer {
  /** `turn:` or `turns:`, a host, and a port where it is not the usual one. */
  readonly address: string
  /** What the server's short-lived credentials are made from; coturn calls it `static-auth-secret`. */
  readonly secret: string
}

/** The longest address of a TURN server, in characters. */
const maxTurnAddress = 255

/** Whether a text is the address of a TURN server; a way of transport is not part of it, both are tried. */
export function isTurnAddress(address: string): boolean {
  if (address.length > maxTurnAddress) return false
  return /^turns?:(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9][\w.-]*)(:\d{1,5})?$/.test(address)
}

/** Whether a text can be a TURN server's secret: 8 to 128 signs that stand on every keyboard, no blanks. */
export function isTurnSecret(secret: string): boolean {
  return /^[\x21-\x7e]{8,128}$/.test(secret)
}

/** Whether both parts are what they should be. */
export function isTurnServer({ address, secret }: TurnServer): boolean {
  return isTurnAddress(address) && isTurnSecret(secret)
}

/** The host in a TURN server's address, as people call it. */
export function turnHost({ address }: Pick<TurnServer, 'address'>): string {
  return address.replace(/^turns?:/, '').replace(/:\d+$/, '')
}
