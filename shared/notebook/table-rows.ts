import type { Inline, Paragraph, Table } from './blocks.ts'

const apart: Inline = { kind: 'text', text: ' · ', marks: [] }

/** A table as paragraphs, its caption and a line for each row: where no table can stand. No word goes. */
export function tableAsParagraphs({ caption, rows }: Pick<Table, 'caption' | 'rows'>): Paragraph[] {
  const lines = rows.map((row) => row.flatMap((cell, i) => (i > 0 ? [apart, ...cell] : cell)))
  const all = caption.length > 0 ? [caption, ...lines] : lines
  return all.map((content) => ({ kind: 'paragraph', content }))
}
