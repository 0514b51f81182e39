import type { EchoSource } from './echo-index.ts'

/** No more of them, and no longer, in UTF-16 units: three hours of talk are some 200,000. */
export const mostPublicTexts = 30
export const longestPublicText = 400_000

/** The public texts that were kept; what cannot be read is none. */
export function readPublicTexts(kept: string): readonly EchoSource[] {
  let values: unknown
  try {
    values = JSON.parse(kept === '' ? '[]' : kept)
  } catch {
    return []
  }
  if (!Array.isArray(values)) return []
  return values.flatMap((value: unknown) => {
    const { title, text } = (value ?? {}) as { title?: unknown; text?: unknown }
    return typeof title === 'string' && typeof text === 'string' ? [{ title, text }] : []
  })
}

/** The same to be kept. */
export function writePublicTexts(texts: readonly EchoSource[]): string {
  return JSON.stringify(
    texts
      .slice(0, mostPublicTexts)
      .map(({ title, text }) => ({ title, text: text.slice(0, longestPublicText) })),
  )
}
