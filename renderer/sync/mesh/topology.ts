/** Up to so many devices everybody links to everybody: one hop, nothing to forward. */
export const meshLimit = 16

/** In a bigger room, how far round the ring of ids a device links; each both ways. */
const strides = [1, 3, 9, 27, 81]

/**
 * Whom a device seeks a link with. A big room is a ring in the order of ids, with chords: few links
 * each, few hops between any two, and it stays connected when some of the links cannot be made.
 * Every device works this out alone; where their views differ, one that seeks is enough.
 */
export function soughtLinks(me: string, others: Iterable<string>): Set<string> {
  const ring = [...new Set([me, ...others])].sort()
  if (ring.length <= meshLimit) return new Set(ring.filter((id) => id !== me))
  const at = ring.indexOf(me)
  const sought = new Set<string>()
  for (const stride of strides) {
    if (stride * 2 > ring.length) break
    for (const step of [stride, ring.length - stride]) {
      const id = ring[(at + step) % ring.length]
      if (id !== undefined && id !== me) sought.add(id)
    }
  }
  return sought
}
