import {
  $getNodeByKey,
  $isElementNode,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  SELECTION_CHANGE_COMMAND,
  SKIP_COLLAB_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { sameLine } from '../../../shared/notebook/body/line.ts'
import { $placeOf, $select, type BodyPlace, type BothLines } from './body-place.ts'
import { $newestSelection } from './newest-selection.ts'
import { $readLine } from './read-editor.ts'
import { $drawAnew, $drawnWrong, $showAgain, $withTwinLinks, areInPlace } from './redraw-lines.ts'
import { $showLines, type WantedLine } from './show-lines.ts'
import { $showWords, changedWords } from './show-words.ts'

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

/** A view that shows nothing yet, and keeps no place. */
export function createBodyView(editor: LexicalEditor, both: BothLines): BodyView {
  const { screen } = both
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
      const changed = changedWords(both, numbers)
      if (!changed) return false
      if (changed.length > 0) update(() => $showWords(both, changed))
      return true
    },
    joinTwinLinks: (keys) => {
      if (editor.read('latest', () => $withTwinLinks(keys).length === 0)) return
      keepPlace()
      update(() => $showAgain($withTwinLinks(keys), screen))
    },
    drawAgain: (keys) => {
      if (editor.read('latest', () => $drawnWrong(editor, keys).length > 0)) {
        keepPlace()
        update(() => $drawAnew($drawnWrong(editor, keys), screen))
      }
      if (!areInPlace(editor, screen, keys)) throw new Error('A line is not drawn as it is.')
    },
  }
}
