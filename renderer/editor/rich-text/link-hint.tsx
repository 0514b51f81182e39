import { $isLinkNode } from '@lexical/link'
import { $findMatchingParent, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { safeUrl } from '../../../shared/notebook/blocks.ts'
import { useTranslation } from '../../i18n/index.ts'

interface Shown {
  readonly url: string
  readonly top: number
  readonly left: number
}

/** Shows where a link leads while the caret is in it or the pointer over it: words can say anything. */
export function LinkHint({ editor }: { editor: LexicalEditor | null }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    if (!editor) return
    const stopListening = editor.registerUpdateListener(({ editorState }) => {
      setShown(editorState.read(() => $atCaret(editor)))
    })
    const root = editor.getRootElement()
    const over = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link) setShown(below(link, root))
    }
    const away = () => setShown(editor.read('latest', () => $atCaret(editor)))
    root?.addEventListener('mouseover', over)
    root?.addEventListener('mouseout', away)
    return () => {
      stopListening()
      root?.removeEventListener('mouseover', over)
      root?.removeEventListener('mouseout', away)
      setShown(undefined)
    }
  }, [editor])
  if (!shown) return null
  return (
    <div className="link-hint" role="tooltip" style={{ top: shown.top, left: shown.left }}>
      <span className="link-hint-address">{shown.url}</span> {t('editor.linkOpen')}
    </div>
  )
}

function $atCaret(editor: LexicalEditor): Shown | undefined {
  const root = editor.getRootElement()
  if (!root?.contains(root.ownerDocument.activeElement)) return undefined
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  const element = link && editor.getElementByKey(link.getKey())
  return element instanceof HTMLAnchorElement ? below(element, root) : undefined
}

function below(link: HTMLAnchorElement, root: HTMLElement | null): Shown | undefined {
  const url = safeUrl(link.getAttribute('href'))
  const frame = root?.parentElement?.getBoundingClientRect()
  if (!url || !frame) return undefined
  const place = link.getBoundingClientRect()
  return { url, top: place.bottom - frame.top + 4, left: Math.max(0, place.left - frame.left) }
}
