import type { ExcludedProperties } from '@lexical/yjs'
import type { Klass, LexicalNode } from 'lexical'

/**
 * What nodes carry and a document never does: looks that a report cannot show, and numbers that are
 * derived from where a node stands (the style sheet counts list items). Kept out of Yjs, two people
 * cannot collide over them, and screen, document and report say the same.
 */
const lookProperties = [
  '__style',
  '__textFormat',
  '__textStyle',
  '__dir',
  '__indent',
  '__detail',
  '__mode',
  '__rel',
  '__target',
  '__title',
  '__start',
  '__value',
]

/** For each node type, the properties that are not synced. `__format` is alignment in elements, bold and so on in text. */
export function excludedProperties(
  elements: readonly Klass<LexicalNode>[],
  texts: readonly Klass<LexicalNode>[],
): ExcludedProperties {
  const excluded: ExcludedProperties = new Map()
  for (const klass of elements) excluded.set(klass, new Set([...lookProperties, '__format']))
  for (const klass of texts) excluded.set(klass, new Set(lookProperties))
  return excluded
}
