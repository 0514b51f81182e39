/** What a text of ours does not hold; the interface has the words for each. */
export const leftOutKinds = [
  'picture',
  'media',
  'formula',
  'field',
  'remark',
  'deleted',
  'hidden',
  'pageText',
  'fileData',
] as const
export type LeftOutKind = (typeof leftOutKinds)[number]

/** How much of each kind was left out; kinds of which there was nothing are missing. */
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>

/** Counts while something is read. */
export class LeftOutCount {
  private readonly counts: Partial<Record<LeftOutKind, number>> = {}

  add(kind: LeftOutKind, count = 1): void {
    if (count > 0) this.counts[kind] = (this.counts[kind] ?? 0) + count
  }

  get all(): LeftOut {
    return { ...this.counts }
  }
}
