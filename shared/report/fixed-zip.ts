import { type Zippable, zipSync } from 'fflate'

/** The first moment that a zip file can name; every entry has it, so that no time is told. */
const noTime = Date.UTC(1980, 0, 1, 12)

/**
 * A zip file of these entries, in this order. Same entries, same bytes: no time, no owner, no system.
 * @param stored names of entries that are not compressed (a format may ask that of one)
 */
export function fixedZip(
  entries: readonly (readonly [name: string, bytes: Uint8Array])[],
  stored: readonly string[] = [],
): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of entries) {
    files[name] = [bytes, { mtime: noTime, os: 0, attrs: 0, level: stored.includes(name) ? 0 : 6 }]
  }
  return zipSync(files)
}
