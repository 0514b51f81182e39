import { isolated } from './isolated.ts'
import { currentLocale } from './locale.ts'

/**
 * What stands in a sentence in the place of a `{{name}}`, written as the language writes it: a number
 * in its figures, a list with its signs between, what people wrote in its own direction.
 */
export function inSentence(value: unknown): string {
  if (typeof value === 'number') return new Intl.NumberFormat(currentLocale()).format(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => isolated(String(item)))
    // The words between are the catalogue's; a list that asks for “and” has it there.
    return new Intl.ListFormat(currentLocale(), { type: 'unit', style: 'short' }).format(items)
  }
  return isolated(String(value))
}
