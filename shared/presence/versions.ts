/** Versions of Sotto as devices say them of themselves: three numbers (Semantic Versioning without labels). */
const form = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/

/** Whether a text is such a version. */
export function isVersion(text: string): boolean {
  return form.test(text)
}

/** Below 0 where `a` is the older one, above 0 where it is the newer, 0 where they are the same. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** How many devices run which version, the newest first. */
export interface VersionCount {
  readonly version: string
  readonly devices: number
}

/** Counts the versions that devices say; those that say none (apps of before) are in no count. */
export function countVersions(said: readonly (string | undefined)[]): readonly VersionCount[] {
  const counts = new Map<string, number>()
  for (const version of said)
    if (version !== undefined && isVersion(version))
      counts.set(version, (counts.get(version) ?? 0) + 1)
  return [...counts]
    .map(([version, devices]) => ({ version, devices }))
    .toSorted((a, b) => compareVersions(b.version, a.version))
}

/**
 * The newest version of those counted, where it is newer than this device's own. Anybody in the room can say any
 * number: it leads to nothing but a sentence, and to the meeting point's own page.
 */
export function newerThan(own: string, counts: readonly VersionCount[]): string | undefined {
  const [newest] = counts
  return newest && compareVersions(newest.version, own) > 0 ? newest.version : undefined
}
