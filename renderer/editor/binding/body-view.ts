import { $isListNode } from '@lexical/list'
import {
  $createRangeSelectionFromDom,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type PointType,
  SELECTION_CHANGE_COMMAND,
  SKIP_COLLAB_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { sameLine, sameProps } from '../../../shared/notebook/body/line.ts'
import { $placeOf, $select, type BodyPlace, type BothLines } from './body-place.ts'
import { $isLineDrawn, isBehindLine } from './is-drawn.ts'
import { $readLine } from './read-editor.ts'
import { $hasTwinLinks, $showInline } from './show-inline.ts'
import { $showLines, type WantedLine } from './show-lines.ts'

/** Shows what a document says in an editor, and keeps the person's selection at the letters that it is at. */
export interface BodyView {
  /** Notes where the selection is; what is shown from then on puts it there again. To be called before the document changes. */
  readonly keepPlace: () => void
  readonly stop: () => void
  readonly setPlace: (place: BodyPlace | undefined) => void
  /** Puts the person somewhere. */
  readonly goTo: (place: BodyPlace | undefined) => void
  /** Shows lines; `force` where the screen may be nested otherwise than its lines say. */
  readonly show: (wanted: readonly WantedLine[], force: boolean) => void
  /** Shows lines of which at most the words changed; false where more of them did. */
  readonly showWords: (numbers: readonly number[]) => boolean
  /** Makes links one that stand side by side and lead to one address, as they are in the document. */
  readonly joinTwinLinks: (keys: readonly string[]) => void
  /** Draws the words of lines anew that Lexical drew out of place. Throws where whole lines are. */
  readonly drawAgain: (keys: readonly string[]) => void
}

const tag = [COLLABORATION_TAG, SKIP_SCROLL_INTO_VIEW_TAG]

export function createBodyView(editor: LexicalEditor, both: BothLines): BodyView {
  const { document, screen } = both
  let place: BodyPlace | undefined

  let showing = false

  const update = (act: () => void) => {
    const change = () => {
      act()
      if (place) $select(both, place)
    }
    showing = true
    try {
      editor.update(change, { discrete: true, skipTransforms: true, tag })
    } finally {
      showing = false
    }
  }
  // Lexical 0.52 tells of a selection that moved by extending the update, with all transforms: what they
  // change of others' words would be on the screen alone. An update within it says that none are wanted.
  const onSelectionChange = () => {
    if (showing) editor.update(() => undefined, { skipTransforms: true })
    return false
  }
  const stop = editor.registerCommand(
    SELECTION_CHANGE_COMMAND,
    onSelectionChange,
    COMMAND_PRIORITY_CRITICAL,
  )
  const keepPlace = () => {
    place = editor.read('latest', () => $placeOf(both, $newestSelection(editor)))
  }

  return {
    keepPlace,
    stop,
    setPlace: (next) => {
      place = next
    },
    goTo: (next) => {
      editor.getRootElement()?.focus({ preventScroll: true })
      // Not as what others do: this moves the caret of the page as well.
      const select = () => next && $select(both, next)
      editor.update(select, { discrete: true, skipTransforms: true, tag: SKIP_COLLAB_TAG })
    },
    show: (wanted, force) => {
      update(() => {
        const known = screen.known()
        const lines = $showLines(screen.lines(), wanted, force)
        for (const line of lines) {
          if (known.get(line.key) === line && !force) continue
          const element = $getNodeByKey(line.key)
          const isShown =
            $isElementNode(element) &&
            element.isAttached() &&
            sameLine($readLine(element, line.props), line)
          if (!isShown) throw new Error('A line is not shown as it is.')
        }
        screen.set(lines)
      })
    },
    showWords: (numbers) => {
      const [said, shown] = [document.lines(), screen.lines()]
      const changed = numbers.filter((number) => {
        const [a, b] = [said[number], shown[number]]
        return !a || !b || !sameLine(a, b)
      })
      const isWords = changed.every((number) => {
        const [a, b] = [said[number], shown[number]]
        return a !== undefined && b !== undefined && sameProps(a.props, b.props)
      })
      if (!isWords) return false
      if (changed.length === 0) return true
      update(() => {
        for (const number of changed) {
          const line = said[number]
          const element = $getNodeByKey(screen.lines()[number]?.key ?? '')
          if (!line || !$isElementNode(element)) throw new Error('A line is not on the screen.')
          $showInline(element, line)
          const now = $readLine(element, line.props)
          if (!sameLine(now, line)) throw new Error('A line is not shown as it is.')
          screen.exchange(number, now)
        }
      })
      return true
    },
    joinTwinLinks: (keys) => {
      const $twins = () =>
        keys
          .map((key) => $getNodeByKey(key))
          .filter($isElementNode)
          .filter($hasTwinLinks)
      if (editor.read('latest', () => $twins().length === 0)) return
      keepPlace()
      update(() => {
        for (const element of $twins()) {
          const line = screen.known().get(element.getKey())
          if (line) $showInline(element, line)
        }
      })
    },
    drawAgain: (keys) => {
      const $wrong = () =>
        keys
          .map((key) => $getNodeByKey(key))
          .filter($isElementNode)
          .filter((element) => !$isLineDrawn(editor, element))
      if (editor.read('latest', () => $wrong().length > 0)) {
        keepPlace()
        update(() => {
          for (const element of $wrong()) {
            const line = screen.known().get(element.getKey())
            if (!line) continue
            for (const child of element.getChildren()) if (!$isListNode(child)) child.remove()
            $showInline(element, line)
          }
        })
      }
      const lines = screen.lines()
      const isInPlace = (key: string) => {
        const number = screen.numberOf(key)
        return [number, number + 1].every((i) => {
          const [before, line] = [lines[i - 1], lines[i]]
          return !before || !line || isBehindLine(editor, before.key, line.key)
        })
      }
      if (!keys.every(isInPlace)) throw new Error('A line is not drawn as it is.')
    },
  }
}

/** The caret moves in the page first, and the editor hears of it a moment later. */
function $newestSelection(editor: LexicalEditor) {
  const root = editor.getRootElement()
  const page = root?.ownerDocument
  const known = $getSelection()
  if (!root || page?.activeElement !== root || editor.isComposing()) return known
  const drawn = page.getSelection()
  // Mostly it is where the editor has it, and to look is cheaper than to resolve.
  if (
    $isRangeSelection(known) &&
    isAt(editor, known.anchor, drawn?.anchorNode, drawn?.anchorOffset) &&
    isAt(editor, known.focus, drawn?.focusNode, drawn?.focusOffset)
  ) {
    return known
  }
  return $createRangeSelectionFromDom(drawn, editor) ?? known
}

/** Whether a point of the editor is where the page has it; of points in texts alone. */
function isAt(
  editor: LexicalEditor,
  { type, key, offset }: PointType,
  node: Node | null | undefined,
  drawnOffset: number | undefined,
): boolean {
  if (type !== 'text' || node?.nodeType !== Node.TEXT_NODE || offset !== drawnOffset) return false
  return editor.getElementByKey(key)?.contains(node) === true
}
