/** Runs works one after the other, in the order in which they were handed over. */
type Serial = <T>(work: () => T | Promise<T>) => Promise<T>

/** A queue in which nothing waits. Each caller hears how its own work went; the next one goes on all the same. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}
