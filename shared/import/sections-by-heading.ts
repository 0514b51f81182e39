import type { Block, Heading } from '../notebook/blocks.ts'
import { hasWords, inlinesText } from '../notebook/blocks-text.ts'
import type { ImportedSection } from './import-markdown.ts'

/**
 * Blocks from elsewhere as sections, one for each heading of the highest level that there is. What
 * stands before the first heading is a section without a title. They are to be added off the record
 * (rule D6).
 */
export function sectionsByHeading(blocks: readonly Block[]): readonly ImportedSection[] {
  const level = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 7)))
  const sections: { title: string; blocks: Block[] }[] = []
  for (const block of blocks) {
    if (isHeading(block, level)) {
      sections.push({ title: inlinesText(block.content).replace(/\s+/g, ' ').trim(), blocks: [] })
      continue
    }
    if (sections.length === 0) sections.push({ title: '', blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections.filter((section) => section.title !== '' || section.blocks.some(hasWords))
}

function isHeading(block: Block, level: number): block is Heading {
  return block.kind === 'heading' && block.level === level && inlinesText(block.content) !== ''
}

/** Longer first lines are taken for text. */
const longestTitle = 100

/** Plain text as one section: its first line is the title where it is short and more follows. */
export function sectionOfText(text: string): ImportedSection {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n')
  const [first = '', ...rest] = lines
  const titled = rest.some((line) => line.trim() !== '') && first.trim().length <= longestTitle
  const body = (titled ? rest : lines).map((line) => line.trim())
  return {
    title: titled ? first.trim() : '',
    blocks: body
      .filter((line) => line !== '')
      .map((line) => ({
        kind: 'paragraph',
        content: [{ kind: 'text', text: line, marks: [] }],
      })),
  }
}
