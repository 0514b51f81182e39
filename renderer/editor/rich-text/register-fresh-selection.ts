import type { LexicalEditor } from 'lexical'

/** What writes or moves at the caret. */
const writing = ['keydown', 'beforeinput'] as const

type Ends = readonly [Node | null, number, Node | null, number]

/**
 * What is typed goes to where the caret is on the screen. A browser tells of a new place of the caret a
 * task later, and a key that is pressed in between (End and at once Enter, Shift with a click and at
 * once Backspace) would act at the old one: so whoever follows the caret is told before such a key.
 * Returns the way to stop.
 */
export function registerFreshSelection(editor: LexicalEditor): () => void {
  let told: Ends = [null, 0, null, 0]
  const note = () => {
    told = endsNow()
  }
  const tell = (event: Event) => {
    const isComposing = event instanceof KeyboardEvent ? event.isComposing : editor.isComposing()
    const now = endsNow()
    if (isComposing || now.every((end, nth) => end === told[nth])) return
    document.dispatchEvent(new Event('selectionchange'))
  }
  document.addEventListener('selectionchange', note)
  const stopRoot = editor.registerRootListener((root, before) => {
    for (const each of writing) {
      before?.removeEventListener(each, tell, { capture: true })
      root?.addEventListener(each, tell, { capture: true })
    }
  })
  return () => {
    document.removeEventListener('selectionchange', note)
    stopRoot()
  }
}

function endsNow(): Ends {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  return [anchorNode ?? null, anchorOffset ?? 0, focusNode ?? null, focusOffset ?? 0]
}
