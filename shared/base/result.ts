/**
 * What an act gives back that can fail as expected: the value, or a code that says why not. The words
 * for people are in the interface. What nobody expects throws.
 */
export type Result<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code }
