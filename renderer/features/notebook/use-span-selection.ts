import { type RefObject, useEffect, useRef } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { blocksAcross, copyAcross } from '../../editor/index.ts'

/**
 * Lets one select over several sections and copy them. Each is an editor of its own, out of which a
 * browser lets no selection go: while one spans several, none of them can be written in, so that no key
 * takes away what is selected. The first key or press ends it.
 */
export function useSpanSelection(
  page: RefObject<HTMLElement | null>,
  sections: readonly Section[],
): void {
  const latest = useRef(sections)
  useEffect(() => {
    latest.current = sections
  })
  useEffect(() => {
    const sheet = page.current
    if (!sheet) return
    let from: { readonly node: Node; readonly offset: number; readonly body: Element } | undefined
    let closed: readonly HTMLElement[] = []

    const open = () => {
      for (const root of closed) root.contentEditable = 'true'
      closed = []
    }
    const close = () => {
      if (closed.length > 0) return
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      closed = [...sheet.querySelectorAll<HTMLElement>('[contenteditable="true"]')]
      for (const root of closed) root.contentEditable = 'false'
    }
    const onPress = (event: PointerEvent) => {
      open()
      const body = bodyAt(event.target)
      const caret = event.button === 0 && body ? caretAt(event) : undefined
      from = caret && body ? { ...caret, body } : undefined
    }
    const onMove = (event: PointerEvent) => {
      if (!from || event.buttons !== 1) return
      const body = bodyAt(document.elementFromPoint(event.clientX, event.clientY))
      if (closed.length === 0 && (!body || body === from.body)) return
      close()
      const caret = caretAt(event)
      if (!caret || !sheet.contains(caret.node)) return
      document.getSelection()?.setBaseAndExtent(from.node, from.offset, caret.node, caret.offset)
      event.preventDefault()
    }
    const onKey = (event: KeyboardEvent) => {
      const isModified = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (isModified && key === 'a' && isAllOfOne()) {
        event.preventDefault()
        event.stopPropagation()
        close()
        const bodies = bodiesIn(sheet)
        const [first, last] = [bodies[0], bodies.at(-1)]
        const selection = document.getSelection()
        // From before its title: a copy of all begins with that.
        const start = first?.closest('[data-section]')
        if (start && last) selection?.setBaseAndExtent(start, 0, last, last.childNodes.length)
      } else if (closed.length > 0 && !(isModified && key === 'c') && !isModifier(key)) open()
    }
    /** Whether all of one section is selected already. */
    const isAllOfOne = () => {
      const selection = document.getSelection()
      const body = bodyAt(selection?.anchorNode ?? null)
      if (closed.length > 0) return true
      return body !== undefined &&
        selection?.containsNode(body.firstElementChild ?? body, true) === true
        ? (selection?.toString().trim() ?? '') === (body as HTMLElement).innerText.trim()
        : false
    }
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection()
      if (!event.clipboardData || !selection || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      const onPage = latest.current.flatMap(({ id, title, blocks }) => {
        const body = sheet.querySelector(`[data-section="${CSS.escape(id)}"] .section-editor`)
        return body ? [{ title, blocks, body }] : []
      })
      const blocks = blocksAcross(range, onPage)
      if (!blocks || blocks.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      copyAcross(event.clipboardData, blocks)
    }
    document.addEventListener('pointerdown', onPress, true)
    sheet.addEventListener('pointermove', onMove)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('copy', onCopy, true)
    return () => {
      open()
      document.removeEventListener('pointerdown', onPress, true)
      sheet.removeEventListener('pointermove', onMove)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('copy', onCopy, true)
    }
  }, [page])
}

function bodiesIn(sheet: Element): readonly Element[] {
  return [...sheet.querySelectorAll('[data-section] .section-editor')]
}

function bodyAt(target: EventTarget | null): Element | undefined {
  const element = target instanceof Element ? target : (target as Node | null)?.parentElement
  return element?.closest('[data-section] .section-editor') ?? undefined
}

function isModifier(key: string): boolean {
  return key === 'control' || key === 'meta' || key === 'shift' || key === 'alt'
}

/** The place in the text under the pointer; none in a field, whose letters are no part of the page. */
function caretAt({ clientX, clientY }: PointerEvent): { node: Node; offset: number } | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  const node = caret?.offsetNode
  if (!caret || !node || node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) {
    return undefined
  }
  return { node, offset: caret.offset }
}
