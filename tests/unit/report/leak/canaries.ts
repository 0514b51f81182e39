/** Words that nobody else writes: those of what may go, and those of what must stay. */
export interface Canaries {
  readonly goes: () => string
  readonly stays: () => string
  /** All that may go, in the order in which it was written. */
  readonly going: readonly string[]
}

/** What every word that must stay looks like; it is looked for in every byte that leaves. */
export const staysPattern = /stays\d+x/gi

export function createCanaries(): Canaries {
  let count = 0
  const going: string[] = []
  const next = (kind: string) => {
    count += 1
    return `${kind}${count}x`
  }
  return {
    going,
    stays: () => next('stays'),
    goes: () => {
      const word = next('goes')
      going.push(word)
      return word
    },
  }
}
