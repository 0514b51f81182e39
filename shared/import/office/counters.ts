/** The numbers of lists that go on over other paragraphs, by list and level, as office programs count. */
export class ListCounters {
  private readonly counts = new Map<string, (number | undefined)[]>()

  /**
   * The number of the next item.
   * @param start of the level
   * @param isNew the list begins again here
   */
  next(list: string, level: number, start: number, isNew = false): number {
    const counts = this.counts.get(list) ?? []
    this.counts.set(list, counts)
    const number = isNew ? start : (counts[level] ?? start - 1) + 1
    counts[level] = number
    // What is deeper begins anew under each item.
    counts.length = level + 1
    return number
  }

  /** The numbers that stand at each level now. */
  at(list: string): readonly (number | undefined)[] {
    return this.counts.get(list) ?? []
  }
}
