import { isLoopback } from './address.ts'
import { meetPath } from './protocol.ts'

/**
 * The pages at which meeting points hand Sotto out, where they do: by their own addresses, which an invite names, and never
 * by one that a peer says. This computer's own come last: they are of use to nobody else.
 */
export function handOutPages(meetingPoints: readonly string[]): readonly string[] {
  return meetingPoints
    .filter((address) => address.endsWith(meetPath))
    .toSorted((a, b) => Number(isLoopback(a)) - Number(isLoopback(b)))
    .map((address) => `${address.replace(/^ws/, 'http').slice(0, -meetPath.length)}/get`)
}
