/**
 * Who wrote a transaction. Every write names one: undo tracks some of them, and an update without
 * an origin would be taken for the person's own.
 */
export type Origin =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'vault' }
  | { readonly kind: 'bundle' }
  | { readonly kind: 'carry-over' }
  | { readonly kind: 'rescue' }

/** The origin of a command of this module, by name. */
export function command(name: string): Origin {
  return { kind: 'command', name }
}

/** The origin of typing in a title field; one object, so that undo can track it by identity. */
export const titleOrigin: Origin = { kind: 'title' }
/** The origin of what a person replaced all over a notebook; one object, so that it is undone as one. */
export const replaceOrigin: Origin = command('replace')
/** The origin of what came from other devices. */
export const syncOrigin: Origin = { kind: 'sync' }
/** The origin of what was loaded from this device's vault. */
export const vaultOrigin: Origin = { kind: 'vault' }
/** The origin of what a bundle file brought. */
export const bundleOrigin: Origin = { kind: 'bundle' }
/** The origin of what a group took along to its new key. */
export const carryOverOrigin: Origin = { kind: 'carry-over' }
/** The origin of what a rescue copy of this device's vault brought back. */
export const rescueOrigin: Origin = { kind: 'rescue' }
