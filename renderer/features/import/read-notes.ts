import { importMarkdown } from '../../../shared/import/markdown/import-markdown.ts'
import { sectionOfText } from '../../../shared/import/section-of-text.ts'
import { type ImportedSection, partsOf, sectionsOf } from '../../../shared/import/sections.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { mostBody } from '../../../shared/notebook/bounds.ts'
import { visibleText } from '../../../shared/notebook/visible/visible-text.ts'

/** Why notes from elsewhere cannot be read; the interface has the sentences. */
export type NotesProblem = 'unknown-kind' | 'too-large' | 'unreadable' | 'empty'

export type ReadNotes =
  | { readonly ok: true; readonly sections: readonly ImportedSection[] }
  | { readonly ok: false; readonly code: NotesProblem }

/** The largest file that is read, in bytes. */
const largest = 20_000_000

/** The sections of a Markdown, text or Word file. They are to be added off the record (rule D6). */
export async function readNotes(file: File): Promise<ReadNotes> {
  if (file.size > largest) return { ok: false, code: 'too-large' }
  // The file comes from outside: whatever is found wrong (gone, a folder, not what its name says), it cannot be read.
  const sections = await readSections(file).catch(() => 'unreadable' as const)
  if (typeof sections === 'string') return { ok: false, code: sections }
  if (sections.some(isTooLong)) return { ok: false, code: 'too-large' }
  return sections.length > 0 ? { ok: true, sections } : { ok: false, code: 'empty' }
}

/** Too long a section to be read again once it is in a notebook, where line ends count too. */
function isTooLong({ blocks }: ImportedSection): boolean {
  return blocksText(blocks).length > mostBody / 2
}

async function readSections(file: File): Promise<readonly ImportedSection[] | NotesProblem> {
  switch (/\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase()) {
    case 'md':
    case 'markdown':
      return readMarkdown(await file.text())
    case 'txt': {
      const section = sectionOfText(visibleText(await file.text()))
      return section.title === '' && section.blocks.length === 0 ? [] : [section]
    }
    case 'docx':
      return readWord(file)
    default:
      return 'unknown-kind'
  }
}

function readMarkdown(text: string): readonly ImportedSection[] | NotesProblem {
  const read = importMarkdown(text)
  return read.ok ? sectionsOf(read) : 'too-large'
}

async function readWord(file: File): Promise<readonly ImportedSection[] | NotesProblem> {
  const { readDocx } = await import('./read-docx.ts')
  const blocks = await readDocx(await file.arrayBuffer())
  return blocks === 'too-large' ? blocks : sectionsOf(partsOf(blocks))
}
