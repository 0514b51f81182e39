import { escapeHtml } from '../../base/escape-html.ts'

/** Letters with their white space as it is. */
export function kept(text: string): string {
  return text === '' ? '' : `<x-kept>${escapeHtml(text)}</x-kept>`
}
