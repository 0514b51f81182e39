/** Letters with their white space as it is. */
export function kept(text: string): string {
  return text === '' ? '' : `<x-kept>${escaped(text)}</x-kept>`
}

/** Letters as HTML writes them. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
