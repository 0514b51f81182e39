import type { Block, Inline, List } from '../../../shared/notebook/blocks.ts'

const signs = { bold: '*', italic: '/', underline: '_', strikethrough: '~', code: '`' } as const

/**
 * Blocks as short lines, so that a test reads like the page: `# heading`, `> quote`, `- item`, `3. item`,
 * `[x] done`, `a | b` for a row, `---` for a rule; `⏎` is a line break.
 */
export function said(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${words(block.content)}`]
      case 'quote':
        return [`> ${words(block.content)}`]
      case 'rule':
        return ['---']
      case 'list':
        return items(block, '')
      case 'table':
        return [
          ...(block.caption.length > 0 ? [`caption: ${words(block.caption)}`] : []),
          ...block.rows.map((row) => row.map(words).join(' | ')),
        ]
      default:
        return [words(block.content)]
    }
  })
}

function items({ style, start = 1, items: all }: List, indent: string): readonly string[] {
  return all.flatMap(({ content, checked, children }, i) => [
    `${indent}${sign(style, start + i, checked)} ${words(content)}`,
    ...children.flatMap((list) => items(list, `${indent}  `)),
  ])
}

function sign(style: List['style'], number: number, checked: boolean | undefined): string {
  if (style === 'check') return checked ? '[x]' : '[ ]'
  return style === 'number' ? `${number}.` : '-'
}

function words(content: readonly Inline[]): string {
  return content
    .map((one): string => {
      if (one.kind === 'linebreak') return '⏎'
      if (one.kind === 'unknown') return '�'
      if (one.kind === 'link') return `[${words(one.content)}](${one.url})`
      const around = one.marks.map((mark) => signs[mark]).join('')
      return `${around}${one.text}${[...around].reverse().join('')}`
    })
    .join('')
}
