/**
 * A property of plain data that a peer may have written; undefined for anything else. Only what the
 * value has of its own counts: under the name `__proto__` Yjs's encoding hands on a property to the
 * device that reads it first, and to none after it, so that replicas would read differently (rule D7).
 */
export function ownProperty(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}
