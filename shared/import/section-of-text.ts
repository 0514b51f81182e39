import type { ImportedSection } from './sections.ts'

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
