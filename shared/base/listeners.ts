/** Those who want to know that something has changed. */
interface Listeners {
  /** Calls back with each `tell` from now on; returns the way to stop. */
  readonly subscribe: (callback: () => void) => () => void
  /**
   * Calls all who are there as it begins, in the order in which they came. What one of them throws
   * goes to the caller, and those after it are not called.
   */
  readonly tell: () => void
  /** Calls nobody any more who is there now. */
  readonly clear: () => void
}

/** Nobody yet. The same function counts once, however often it subscribes. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>()
  return {
    subscribe: (callback) => {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
    tell: () => {
      for (const listener of [...listeners]) listener()
    },
    clear: () => listeners.clear(),
  }
}
