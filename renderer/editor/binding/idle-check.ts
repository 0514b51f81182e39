/** How long after the last change a check runs, and how long changes can put it off; milliseconds. */
const quiet = 400
const latest = 4_000

/** Runs a check once things are quiet. A check that answers false is asked again later. */
export function createIdleCheck(check: () => boolean) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | undefined
  const run = () => {
    timer = undefined
    since = undefined
    if (!check()) touch()
  }
  const touch = () => {
    const now = performance.now()
    since ??= now
    clearTimeout(timer)
    timer = setTimeout(run, Math.max(0, Math.min(quiet, since + latest - now)))
  }
  return { touch, stop: () => clearTimeout(timer) }
}
