import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeviceTag, SectionId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared } from '../../../shared/disclosure/rules.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import type { Block, TextMark } from '../../../shared/notebook/blocks.ts'
import { markSection } from '../../../shared/notebook/marks.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { replaceWords } from '../../../shared/notebook/replace-words.ts'
import { seededBytes } from '../../support/seeded.ts'

const text = (words: string, ...marks: TextMark[]) => ({
  kind: 'text' as const,
  text: words,
  marks,
})
const paragraph = (
  ...content: Extract<Block, { kind: 'paragraph' }>['content'][number][]
): Block => ({
  kind: 'paragraph',
  content,
})

function notebook(title: string, ...blocks: Block[]) {
  const doc = new Y.Doc()
  const id = addSection(doc, { title, blocks }, seededBytes(4))
  const read = () => {
    const section = readNotebook(doc).sections.find((one) => one.id === id)
    if (!section) throw new Error('no section')
    return section
  }
  return { doc, id, read }
}

describe('replacing words', () => {
  it('wherever they stand as whole words: in the title, in the text, in lists and links', () => {
    const { doc, id, read } = notebook(
      'What Mara said',
      paragraph(text('Mara, and Mara’s team; Maraba is a town.')),
      {
        kind: 'list',
        style: 'bullet',
        items: [{ content: [text('ask Mara')], children: [] }],
      },
      paragraph({ kind: 'link', url: 'https://a.example/', content: [text('Mara')] }),
    )
    expect(replaceWords(doc, id, 'Mara', 'somebody')).toBe(5)
    const { title, blocks } = read()
    expect(title).toBe('What somebody said')
    expect(blocks).toEqual([
      paragraph(text('somebody, and somebody’s team; Maraba is a town.')),
      {
        kind: 'list',
        style: 'bullet',
        items: [{ content: [text('ask somebody')], children: [] }],
      },
      paragraph({ kind: 'link', url: 'https://a.example/', content: [text('somebody')] }),
    ])
  })

  it('the new words have the format of the old ones', () => {
    const { doc, id, read } = notebook(
      '',
      paragraph(text('It was '), text('Mara Lindqvist', 'bold'), text(' who asked.')),
    )
    expect(replaceWords(doc, id, 'Mara Lindqvist', 'one of us')).toBe(1)
    expect(read().blocks).toEqual([
      paragraph(text('It was '), text('one of us', 'bold'), text(' who asked.')),
    ])
  })

  it('D2: it is an edit: what was marked has to be marked again', () => {
    const { doc, id, read } = notebook('', paragraph(text('It was Mara.')))
    markSection(doc, id, 'device' as DeviceTag, fingerprint(read()))
    expect(isCleared(read(), { marksNeeded: 1 })).toBe(true)
    replaceWords(doc, id, 'Mara', 'somebody')
    expect(isCleared(read(), { marksNeeded: 1 })).toBe(false)
  })

  it('signs that mean something to a search are words like any other; other scripts too', () => {
    const { doc, id, read } = notebook(
      '',
      paragraph(text('Call (415) 555-0137 or נועה ברקוביץ $&.')),
    )
    expect(replaceWords(doc, id, '(415) 555-0137', '$1 $&')).toBe(1)
    expect(replaceWords(doc, id, 'נועה ברקוביץ', 'somebody')).toBe(1)
    expect(read().blocks).toEqual([paragraph(text('Call $1 $& or somebody $&.'))])
  })

  it('does nothing, and marks stay, where the words are not or there are none to look for', () => {
    const { doc, id, read } = notebook('Title', paragraph(text('Words.')))
    let changes = 0
    doc.on('update', () => {
      changes += 1
    })
    expect(replaceWords(doc, id, 'Other', 'x')).toBe(0)
    expect(replaceWords(doc, id, '', 'x')).toBe(0)
    expect(replaceWords(doc, 'nowhere' as SectionId, 'Words', 'x')).toBe(0)
    expect(changes).toBe(0)
    expect(read().title).toBe('Title')
  })

  it('what somebody else types at the same moment stays', () => {
    const { doc, id, read } = notebook('', paragraph(text('It was Mara who asked.')))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    replaceWords(other, id, 'Mara', 'somebody')
    replaceWords(doc, id, 'asked', 'left')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(read().blocks).toEqual([paragraph(text('It was somebody who left.'))])
  })
})
