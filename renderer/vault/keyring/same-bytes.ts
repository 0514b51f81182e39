/** Whether two byte strings are the same; none is the same as none. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
