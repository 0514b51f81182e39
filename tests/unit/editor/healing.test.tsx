// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  SKIP_COLLAB_TAG,
  UNDO_COMMAND,
} from 'lexical'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { sectionsOf } from '../../../shared/notebook/schema.ts'
import {
  blocksOf,
  bring,
  copyOf,
  docWith,
  edit,
  mountSection,
  paragraph,
  section,
  storedIn,
  text,
  theBody,
} from './setup.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function append(words: string) {
  $getRoot().append($createParagraphNode().append($createTextNode(words)))
}

const quiet = () => act(() => vi.advanceTimersByTime(5_000))

describe('P6: the document is the truth and the screen heals from it', () => {
  it('a screen that shows something else is replaced, and the document is not touched', () => {
    const doc = docWith([paragraph('what the document says')])
    const screen = mountSection(doc)
    const says = storedIn(doc)
    act(() =>
      screen.editor().update(() => append('only on the screen'), {
        discrete: true,
        tag: SKIP_COLLAB_TAG,
      }),
    )
    expect(screen.frame.textContent).toContain('only on the screen')
    quiet()
    expect(screen.heals).toEqual(['differs'])
    expect(screen.frame.textContent).toBe('what the document says')
    expect(storedIn(doc)).toBe(says)
    edit(screen, () => append('typed after healing'))
    expect(blocksOf(doc).at(-1)).toEqual(paragraph('typed after healing'))
    screen.unmount()
  })

  it('an editor that errs is replaced, and nothing of the document is lost', () => {
    const doc = docWith([paragraph('kept')])
    const screen = mountSection(doc)
    edit(screen, () => {
      $getRoot().clear()
      throw new Error('an error within an edit')
    })
    expect(screen.heals).toEqual(['error'])
    expect(screen.frame.textContent).toBe('kept')
    expect(blocksOf(doc)).toEqual([paragraph('kept')])
    edit(screen, () => append('goes on'))
    expect(blocksOf(doc)).toEqual([paragraph('kept'), paragraph('goes on')])
    screen.unmount()
  })

  it('what is typed is written, also where the editor fails to draw it', () => {
    const [bold, italic] = [['bold'], ['italic']] as const
    const link = {
      kind: 'link',
      url: 'https://example.org/',
      content: [text('a'), { ...text('z'), marks: bold }],
    } as const
    const words = [link, { ...text('b'), marks: italic }, { ...text('c'), marks: bold }]
    const doc = docWith([{ kind: 'paragraph', content: words }])
    const screen = mountSection(doc)
    // Lexical 0.52 looks for the place of the new letters beside the one that went into the link.
    edit(screen, () => {
      const [first, , moved] = $getRoot().getAllTextNodes()
      if (!first || !moved) return
      moved.insertBefore($createTextNode('typed'))
      first.insertAfter(moved)
    })
    expect(screen.heals).toEqual(['error'])
    expect(screen.frame.textContent).toBe('abztypedc')
    expect(JSON.stringify(blocksOf(doc))).toContain('typed')
    screen.unmount()
  })

  it('what others wrote is shown as they wrote it, also where the caret moves with it', () => {
    const doc = docWith([paragraph('mine')])
    const other = copyOf(doc)
    const screen = mountSection(doc)
    edit(screen, () => $getRoot().selectEnd())
    // A wide space becomes a plain one where one types it; there it is somebody else's.
    theBody(other).insert(1, 'theirs\u2003and ')
    act(() => bring(other, doc))
    expect(screen.frame.textContent).toBe('theirs\u2003and mine')
    quiet()
    expect(screen.heals).toEqual([])
    expect(blocksOf(doc)).toEqual([paragraph('theirs\u2003and mine')])
    screen.unmount()
  })

  it('what the editor draws out of place is drawn anew at once, in the same editor', () => {
    const link = { kind: 'link', url: 'https://example.org/', content: [text('a')] } as const
    const bold = { ...text('c'), marks: ['bold'] } as const
    const italic = { ...text('b'), marks: ['italic'] } as const
    const doc = docWith([{ kind: 'paragraph', content: [link, italic, bold] }])
    const screen = mountSection(doc)
    edit(screen, () => {
      const [first, moved] = $getRoot().getAllTextNodes()
      if (!first || !moved) return
      moved.insertBefore($createTextNode('typed'))
      first.insertAfter(moved)
    })
    expect(screen.frame.textContent).toBe('abtypedc')
    expect(screen.heals).toEqual([])
    quiet()
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('one that errs again and again is given up: the words stay on the screen, read-only', () => {
    const doc = docWith([paragraph('still legible')])
    const screen = mountSection(doc)
    for (let i = 0; i < 10 && screen.isMounted(); i++) {
      edit(screen, () => {
        throw new Error('again')
      })
    }
    expect(screen.isMounted()).toBe(false)
    expect(screen.frame.textContent).toContain('still legible')
    expect(screen.frame.querySelector('[contenteditable="true"]')).toBeNull()
    screen.unmount()
  })

  it('one that was given up comes back to life when its body changes', () => {
    const doc = docWith([paragraph('still legible')])
    const screen = mountSection(doc)
    for (let i = 0; i < 10 && screen.isMounted(); i++) {
      edit(screen, () => {
        throw new Error('again')
      })
    }
    expect(screen.frame.querySelector('[role="note"]')).not.toBeNull()
    act(() => vi.advanceTimersByTime(60_000))
    act(() => doc.transact(() => theBody(doc).insert(1, 'again '), 'peer'))
    expect(screen.isMounted()).toBe(true)
    edit(screen, () => append('and goes on'))
    expect(blocksOf(doc)).toEqual([paragraph('again still legible'), paragraph('and goes on')])
    screen.unmount()
  })

  it('what a later version wrote is shown as words, can be written around, and is kept as it is', () => {
    const doc = docWith([paragraph('known')])
    const body = theBody(doc)
    const strange = new Y.Map<unknown>([
      ['type', 'hologram'],
      ['angle', 7],
    ])
    doc.transact(() => {
      body.insertEmbed(body.length, strange)
      body.insert(body.length, 'from a ', { glow: 3 })
      body.insertEmbed(body.length, { type: 'citation', of: 'somebody' })
      body.insert(body.length, 'later version\u0003', { glow: null })
    }, 'test')
    const screen = mountSection(doc)
    expect(screen.frame.textContent).toContain('from a')
    edit(screen, () => $getRoot().selectEnd().insertText(', kept'))
    edit(screen, () => {
      const [first, last] = $getRoot().getChildren()
      if (first && last) last.insertAfter(first)
    })
    const says = storedIn(doc)
    for (const kept of ['hologram', '"angle":7', 'citation', '"glow":3']) {
      expect(says).toContain(kept)
    }
    expect(body.toString()).toContain('later version, kept')
    expect(screen.heals).toEqual([])
    screen.unmount()
  })

  it('a body that somebody put in the place of another is followed', () => {
    const doc = docWith([paragraph('first')])
    const screen = mountSection(doc)
    act(() => {
      const cell = sectionsOf(doc).get(section)
      if (cell instanceof Y.Map) cell.set('body', createBody([paragraph('second')]))
    })
    expect(screen.frame.textContent).toBe('second')
    screen.unmount()
  })

  it('what is typed in the same moment as a change of others arrives is written, not lost', () => {
    const doc = docWith([paragraph('start')])
    const other = copyOf(doc)
    const screen = mountSection(doc)
    const far = mountSection(other)
    edit(far, () => append('from afar'))
    act(() => {
      // Not committed yet when the other change comes in.
      screen.editor().update(() => append('typed here'))
      bring(other, doc)
    })
    bring(doc, other)
    const texts = blocksOf(doc).map((block) => JSON.stringify(block))
    expect(texts.join()).toContain('typed here')
    expect(texts.join()).toContain('from afar')
    expect(blocksOf(other)).toEqual(blocksOf(doc))
    screen.unmount()
    far.unmount()
  })
})

describe('undo', () => {
  it('survives that the cell scrolls away, and takes back nobody else’s words', () => {
    const doc = docWith([paragraph('start')])
    const other = copyOf(doc)
    let screen = mountSection(doc)
    edit(screen, () => append('mine'))
    screen.unmount()
    const far = mountSection(other)
    bring(doc, other)
    edit(far, () => append('theirs'))
    bring(other, doc)
    screen = mountSection(doc)
    act(() => void screen.editor().dispatchCommand(UNDO_COMMAND, undefined))
    expect(blocksOf(doc)).toEqual([paragraph('start'), paragraph('theirs')])
    bring(doc, other)
    expect(blocksOf(other)).toEqual(blocksOf(doc))
    screen.unmount()
    far.unmount()
  })
})
