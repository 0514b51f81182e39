/** Milliseconds that a turn takes: shorter than a frame, so that nobody who types notices. */
const turn = 8

/**
 * Takes the steps of a long piece of work in turns with everything else that the page does. Undefined
 * where it was not wanted to the end.
 */
export async function inTurns<Result>(
  steps: Iterator<unknown, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  let end = performance.now() + turn
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < end) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (!isWanted()) return undefined
    end = performance.now() + turn
  }
}
