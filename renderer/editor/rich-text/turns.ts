/** Things to do, as many in each frame as fit. */
interface Turns {
  /** Adds something to do. `effort` is the share of a frame that it takes, up to 1. */
  readonly add: (of: object, effort: number, run: () => void) => void
  /** It need not be done any more. */
  readonly drop: (of: object) => void
}

/**
 * Spreads work over frames, in the order in which it came.
 * @param nextFrame calls back before the next frame
 */
export function createTurns(nextFrame: (callback: () => void) => void): Turns {
  const waiting = new Map<object, { readonly effort: number; readonly run: () => void }>()
  let asked = false
  const ask = () => {
    if (asked || waiting.size === 0) return
    asked = true
    nextFrame(turn)
  }
  const turn = () => {
    asked = false
    let left = 1
    for (const [of, { effort, run }] of waiting) {
      left -= effort
      if (left < 0) break
      waiting.delete(of)
      run()
    }
    ask()
  }
  return {
    add: (of, effort, run) => {
      waiting.set(of, { effort: Math.min(effort, 1), run })
      ask()
    },
    drop: (of) => {
      waiting.delete(of)
    },
  }
}
