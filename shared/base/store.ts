import { createListeners } from './listeners.ts'

/** A value that changes, and can be followed. */
export interface Store<T> {
  readonly current: () => T
  /** Calls back when the value is another; returns the way to stop. */
  readonly subscribe: (onChange: () => void) => () => void
  /** Tells those who follow, unless the value is what it was. */
  readonly set: (next: T) => void
}

/** @param isSame when a value says nothing new; without it, when it is the same one */
export function createStore<T>(first: T, isSame: (a: T, b: T) => boolean = Object.is): Store<T> {
  const listeners = createListeners()
  let value = first
  return {
    current: () => value,
    subscribe: listeners.subscribe,
    set: (next) => {
      if (isSame(value, next)) return
      value = next
      listeners.tell()
    },
  }
}
