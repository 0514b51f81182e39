import type { LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { putBackTwice } from '../../../shared/notebook/body/put-back.ts'
import { removeLines, spareCopies } from '../../../shared/notebook/body/stand-once.ts'
import type { BothLines } from './body-place.ts'
import type { BodyView } from './body-view.ts'
import type { Breaker } from './breaker.ts'
import type { OwnWrites } from './own-writes.ts'
import { readTouched, type Touched, touchedBy } from './touch-log.ts'
import type { Waiting } from './waiting.ts'

/** Whose acts nobody's undo takes back: every device does the same. */
const standOnce = { kind: 'stand-once' }

interface ChangesContext {
  readonly editor: LexicalEditor
  readonly both: BothLines
  readonly doc: Y.Doc
  /** Of what this editor writes. */
  readonly origin: object
  readonly view: BodyView
  readonly own: OwnWrites
  readonly waiting: Waiting
  readonly breaker: Breaker
}

/** Shows in an editor what others do to its body; returns the way to stop. */
export function hearBody(context: ChangesContext): () => void {
  const { editor, both, doc, origin, view, own, waiting } = context
  const { guarded } = context.breaker
  const { body } = both
  /** The change of somebody else that is being told of. */
  let current: Y.Transaction | undefined

  const onEvents = (_events: unknown, transaction: Y.Transaction) => {
    if (own.isOwn(transaction)) return
    guarded(() => {
      if (waiting.takes()) return
      showOthers(both, view, touchedBy(body, transaction))
      if (editor.isEditable()) letStandOnce(both, doc)
    })
  }
  const beforeTransaction = (transaction: Y.Transaction) => {
    // Whoever asks an event for its delta opens a transaction within the one that is being told of.
    if (transaction.origin === origin || own.isWriting() || current) return
    current = transaction
    guarded(() => {
      if (waiting.isOn()) return
      waiting.begin()
      view.keepPlace()
    })
  }
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction === current) current = undefined
    if (transaction.origin !== origin) guarded(waiting.settle)
  }

  body.observeDeep(onEvents as never)
  doc.on('beforeTransaction', beforeTransaction)
  doc.on('afterTransaction', afterTransaction)
  return () => {
    doc.off('beforeTransaction', beforeTransaction)
    doc.off('afterTransaction', afterTransaction)
    body.unobserveDeep(onEvents as never)
  }
}

/**
 * Shows what others (or an undo) changed in a body: only the lines that they touched, with the
 * nodes that show the letters that stay.
 */
export function showOthers(both: BothLines, view: BodyView, touched: Touched): void {
  const { document, screen } = both
  const before = [...document.lines()]
  const some = readTouched(document, touched)
  if (some && view.showWords(some)) return
  const numbers = new Map(before.map((line, number) => [line.id, number]))
  const shown = screen.lines()
  let last = -1
  const wanted = document.lines().map((line) => {
    const number = numbers.get(line.id) ?? -1
    // A row moves with its cells; what stands in none keeps its order.
    if (line.props.spot !== undefined && number >= 0) return { line, was: shown[number] }
    if (number <= last) return { line, was: undefined }
    last = number
    // A line that was not read again was not touched.
    return { line, was: shown[number], isAsShown: line === before[number] }
  })
  view.show(wanted, false)
}

/**
 * Takes out the copies of lines that two people moved apart (stand-once.ts), and what an undo put back
 * of a line that somebody else moved (put-back.ts).
 */
function letStandOnce({ body, document }: BothLines, doc: Y.Doc): void {
  const lines = document.all()
  const spare = new Set([...spareCopies(lines), ...putBackTwice(body, lines)])
  if (spare.size > 0) doc.transact(() => removeLines(body, [...spare]), standOnce)
}
