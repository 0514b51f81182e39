import type { LexicalEditor } from 'lexical'

/** Calls back once an input method has let go and the editor has taken in what it left. */
export function registerComposition(editor: LexicalEditor, onEnd: () => void): () => void {
  const later = () => setTimeout(onEnd, 0)
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('compositionend', later)
    root?.addEventListener('compositionend', later)
  })
}
