import { createStore, type StoreApi } from 'zustand/vanilla'

/** The keys of what is chosen on the left of the desk, in the order in which they were chosen. */
export type ChosenKeys = StoreApi<readonly string[]>

/** Nothing chosen yet. A store, so that choosing one of hundreds draws that one. */
export function createChoice(): ChosenKeys {
  return createStore<readonly string[]>(() => [])
}

/** Chooses a section, or not any more. */
export function toggle(choice: ChosenKeys, key: string): void {
  choice.setState(
    (before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]),
    true,
  )
}

/** Chooses two sections, beside what is chosen. */
export function chooseBoth(choice: ChosenKeys, key: string, other: string): void {
  choice.setState((before) => [...new Set([...before, key, other])], true)
}

/** Chooses none, and says what was chosen. */
export function spend(choice: ChosenKeys): readonly string[] {
  const chosen = choice.getState()
  choice.setState([], true)
  return chosen
}
