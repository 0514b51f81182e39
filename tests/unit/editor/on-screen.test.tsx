// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SectionBody } from '../../../renderer/editor/index.ts'
import { focusText } from '../../../renderer/features/notebook/focus-text.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { blocksOf, docWith, mountSection, paragraph, section, text } from './setup.tsx'

let seen: ((onScreen: boolean) => void) | undefined

beforeEach(() => {
  class Observer {
    constructor(callback: (entries: unknown[]) => void) {
      seen = (isIntersecting) => callback([{ target: this.target, isIntersecting }])
    }
    target: Element | undefined
    observe(element: Element) {
      this.target = element
    }
    unobserve() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const blocks: readonly Block[] = [
  paragraph('words'),
  { kind: 'heading', level: 2, content: [{ kind: 'text', text: 'h', marks: ['bold', 'italic'] }] },
  { kind: 'quote', content: [{ kind: 'text', text: 'q', marks: ['underline', 'code'] }] },
  {
    kind: 'list',
    style: 'number',
    items: [
      {
        content: [text('one'), { kind: 'linebreak' }, text('more')],
        children: [
          { kind: 'list', style: 'check', items: [{ content: [], checked: true, children: [] }] },
        ],
      },
    ],
  },
  {
    kind: 'paragraph',
    content: [{ kind: 'link', url: 'https://example.org/', content: [text('l')] }],
  },
]

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Markup without what only an editor needs. */
function bare(root: Element): string {
  const copy = root.cloneNode(true) as Element
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const kept = name === 'href' || name === 'rel' || (name === 'class' && value !== '')
      if (!kept) element.removeAttribute(name)
    }
  }
  return copy.innerHTML
}

describe('only what is on the screen mounts an editor', () => {
  it('the same markup stands there before and after; with the focus the editor stays', async () => {
    const doc = docWith(blocks)
    const screen = mountSection(doc)
    const said = blocksOf(doc)
    screen.show(<SectionBody doc={doc} section={{ id: section, blocks: said }} label="Notes" />)
    const body = () => screen.frame.querySelector('.blocks') ?? screen.frame
    const editable = () => screen.frame.querySelector<HTMLElement>('[contenteditable="true"]')
    expect(editable()).toBeNull()
    const still = bare(body())
    act(() => seen?.(true))
    // Editors take turns: it comes with one of the next frames.
    while (!editable()) await act(nextFrame)
    expect(bare(body())).toBe(still)
    act(() => editable()?.focus())
    act(() => seen?.(false))
    await act(nextFrame)
    expect(editable()).not.toBeNull()
    act(() => editable()?.blur())
    expect(editable()).toBeNull()
    expect(bare(body())).toBe(still)
    screen.unmount()
  })

  it('P6: Enter in a title goes on in the text, also while its editor waits for its turn', async () => {
    const doc = docWith(blocks)
    const screen = mountSection(doc)
    screen.show(
      <SectionBody doc={doc} section={{ id: section, blocks: blocksOf(doc) }} label="Notes" />,
    )
    const inText = () => document.activeElement?.getAttribute('contenteditable') === 'true'
    act(() => focusText(screen.frame))
    expect(inText(), 'no editor yet').toBe(true)
    act(() => (document.activeElement as HTMLElement).blur())
    expect(inText()).toBe(false)
    act(() => seen?.(true))
    while (!screen.frame.querySelector('[contenteditable="true"]')) await act(nextFrame)
    act(() => focusText(screen.frame))
    expect(inText(), 'the editor is there').toBe(true)
    screen.unmount()
  })

  it('the keyboard enters a section that has no editor yet', () => {
    const doc = docWith(blocks)
    const screen = mountSection(doc)
    screen.show(
      <SectionBody doc={doc} section={{ id: section, blocks: blocksOf(doc) }} label="Notes" />,
    )
    const entered: (string | null)[] = []
    screen.frame.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) entered.push(target.getAttribute('contenteditable'))
    })
    act(() => screen.frame.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
    // Who watches the focus (what is in somebody's hands stays with them) sees a text field get it.
    expect(entered.at(-1)).toBe('true')
    expect(document.activeElement?.getAttribute('contenteditable')).toBe('true')
    // A browser leaves the caret where it was: without one in the text, what is typed goes nowhere.
    const caret = document.getSelection()
    expect(document.activeElement?.contains(caret?.anchorNode ?? null)).toBe(true)
    expect([caret?.anchorNode?.textContent, caret?.anchorOffset]).toEqual(['words', 0])
    screen.unmount()
  })

  it('P6: a press where nothing can be found puts the caret into the text all the same, an empty one too', () => {
    for (const blocks of [[paragraph('words')], [{ kind: 'paragraph', content: [] } as const]]) {
      const doc = docWith(blocks)
      const screen = mountSection(doc)
      screen.show(
        <SectionBody doc={doc} section={{ id: section, blocks: blocksOf(doc) }} label="Notes" />,
      )
      const still = screen.frame.querySelector('.section-editor')
      const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, clientX: -9 })
      act(() => still?.dispatchEvent(press))
      const field = screen.frame.querySelector('[contenteditable="true"]')
      expect(field).toBe(document.activeElement)
      expect(field?.contains(document.getSelection()?.anchorNode ?? null)).toBe(true)
      screen.unmount()
    }
  })
})
