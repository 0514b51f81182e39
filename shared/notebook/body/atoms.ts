/** Deeper than this, a value is none of ours, and none that anybody could show. */
const maxDepth = 32

/**
 * An atom's value as text, keys in order: the same for the same value on every device. An atom is
 * plain JSON object, replaced and never changed. Undefined where the value is nothing of the kind.
 */
export function atomText(value: unknown): string | undefined {
  const isAtom = typeof value === 'object' && value !== null && isPlain(value, 0)
  return isAtom ? JSON.stringify(inOrder(value)) : undefined
}

/** The value that an {@link atomText} stands for. */
export function atomValue(text: string): object {
  return JSON.parse(text) as object
}

/** A rule across the page: an atom that is alone in its line. */
export const ruleAtom = '{"type":"rule"}'

/** Stands in a copy for what could not be read: no app knows it, so a copy goes on saying that something stands there. */
export const unknownAtom = '{"type":"unknown"}'

function isPlain(value: unknown, depth: number): boolean {
  if (depth > maxDepth) return false
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1))
  if (typeof value !== 'object') return false
  return Object.values(value).every((item) => isPlain(item, depth + 1))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  // Own properties, whatever they are called.
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]))
}
