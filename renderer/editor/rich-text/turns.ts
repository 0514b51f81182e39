/** Things to do, as many in each turn as there is time for. */
interface Turns {
  /** Adds something to do; it is done when `run` returns. */
  readonly add: (of: object, run: () => void) => void
  /** It need not be done any more. */
  readonly drop: (of: object) => void
}

/** Nothing more is begun in a turn that has taken so many milliseconds: the frame has to be drawn too. */
const turnMs = 4

/**
 * Spreads work over frames, in the order in which it came: how long it takes is measured, not guessed,
 * since it is another thing on each computer and for each text.
 * @param nextTurn calls back once the page may work again
 * @param now milliseconds of a clock that only goes on
 */
export function createTurns(
  nextTurn: (callback: () => void) => void,
  now: () => number = () => performance.now(),
): Turns {
  const waiting = new Map<object, () => void>()
  let asked = false
  const ask = () => {
    if (asked || waiting.size === 0) return
    asked = true
    nextTurn(turn)
  }
  const turn = () => {
    asked = false
    const begun = now()
    for (const [of, run] of waiting) {
      waiting.delete(of)
      run()
      if (now() - begun >= turnMs) break
    }
    ask()
  }
  return {
    add: (of, run) => {
      waiting.set(of, run)
      ask()
    },
    drop: (of) => {
      waiting.delete(of)
    },
  }
}
