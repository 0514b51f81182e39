/*
 * Small choices of this device, beside what is sealed: they say nothing of a workshop, and the screens
 * before the passphrase follow them too.
 */

/** A choice that was made on this device before; the first one where there was none, or it is none of them. */
export function remembered<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
  try {
    const found = localStorage.getItem(`sotto-${name}`)
    return choices.find((choice) => choice === found) ?? choices[0]
  } catch {
    // A page that may store nothing starts anew each time.
    return choices[0]
  }
}

/** Remembers a choice, where this device can keep anything. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`sotto-${name}`, choice)
  } catch {
    // It holds for this window.
  }
}
