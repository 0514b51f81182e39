import type { Block, Inline, List, Table, TableRow } from '../notebook/blocks.ts'
import { contentsOf } from './contents.ts'
import { needsRule, type Report, type ReportSection, type ReportWords } from './report.ts'
import { dateWords } from './report-date.ts'

/**
 * A report as plain text (UTF-8): titles underlined, lists with signs, links followed by their
 * address, paragraphs not wrapped. Same report and words, same bytes.
 */
export function reportToText(report: Report, words: ReportWords): string {
  const lines: string[] = []
  if (report.title) lines.push(underlined(report.title, '='))
  if (report.date) lines.push(dateWords(report.date, words.language))
  const contents = contentsOf(report)
  if (contents.length > 0) {
    const list = contents.map((line) => `${line.level === 2 ? '  ' : ''}${line.text}`)
    lines.push([words.contents, ...list].join('\n'))
  }
  for (const part of report.parts) {
    if (part.heading) lines.push(underlined(part.heading, '='))
    part.sections.forEach((section, i) => {
      if (needsRule(section, i)) lines.push('* * *')
      lines.push(...sectionText(section))
    })
  }
  return `${lines.join('\n\n')}\n`
}

function sectionText(section: ReportSection): string[] {
  const title = section.title ? [underlined(section.title, '-')] : []
  return [...title, ...section.blocks.map(blockText)]
}

/** Blocks as plain text: a line for each line of theirs, with the signs of lists, ticked or not. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

function underlined(title: string, sign: string): string {
  return `${title}\n${sign.repeat([...title].length)}`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.content)
    case 'quote':
      return indent(wordsOf(block.content), '> ', '> ')
    case 'list':
      return listText(block)
    case 'table':
      return tableText(block)
    case 'rule':
      return '---'
  }
}

/** A line for each row, its cells apart; not aligned, for readers whose signs are not equally wide. */
function tableText({ caption, rows: [head = [], ...rows] }: Table): string {
  const line = (row: TableRow) =>
    row.map((cell) => wordsOf(cell).replaceAll('\n', ' / ')).join(' | ')
  return [
    ...(caption.length > 0 ? [wordsOf(caption)] : []),
    line(head),
    head.map(() => '---').join(' | '),
    ...rows.map(line),
  ].join('\n')
}

function listText(list: List): string {
  return list.items
    .map((item, i) => {
      const box = item.checked ? '[x]' : '[ ]'
      const sign =
        list.style === 'number' ? `${(list.start ?? 1) + i}.` : list.style === 'check' ? box : '-'
      const inner = [wordsOf(item.content), ...item.children.map(listText)].join('\n')
      return indent(inner, `${sign} `, ' '.repeat(sign.length + 1))
    })
    .join('\n')
}

function indent(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, i) => `${i === 0 ? first : next}${line}`)
    .join('\n')
}

/** Words, and the address of a link where the words are not it. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'linebreak') return '\n'
      if (inline.kind === 'unknown') return ''
      const words = wordsOf(inline.content)
      return words === inline.url ? words : `${words} (${inline.url})`
    })
    .join('')
}
