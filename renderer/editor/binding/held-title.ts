import type * as Y from 'yjs'
import { titleOrigin } from '../../../shared/base/origin.ts'
import { writeEdits } from '../../../shared/notebook/body/edits.ts'
import { plainLook } from '../../../shared/notebook/body/looks.ts'
import { editTitle, titleSplice } from '../../../shared/notebook/edit-title.ts'
import { diffText } from './diff-text.ts'
import { type HeldRun, holdRuns, rebaseEdits } from './held-body.ts'

/** A title as it was before others changed it. */
interface Before {
  readonly words: string
  readonly runs: readonly HeldRun[]
}

/** Holds others' changes of a title while an input method composes in it, and brings what was composed over them. */
interface HeldTitle {
  readonly begin: () => void
  readonly isOn: () => boolean
  /** To be told of what the field says. True where others have changed the title meanwhile: then it waits. */
  readonly takes: (next: string) => boolean
  /** To be told of each change of others while it is on. */
  readonly keep: () => void
  /** Writes what the field says; gives where its caret is then. */
  readonly end: (next: string, at: number) => number
  /** Ends it for good; what waited is written. */
  readonly close: () => void
}

export function holdTitle(text: Y.Text): HeldTitle {
  const { doc } = text
  let on = false
  let latest: Before | undefined
  let held: Before | undefined
  let waiting: string | undefined

  /** The change that is being told of. Whoever asks an event for its delta opens a transaction within it. */
  let current: Y.Transaction | undefined
  const beforeTransaction = (transaction: Y.Transaction) => {
    if (current) return
    current = transaction
    if (held || transaction.origin === titleOrigin) return
    latest = { words: text.toString(), runs: holdRuns(text) }
  }
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction === current) current = undefined
  }
  const stop = () => {
    doc?.off('beforeTransaction', beforeTransaction)
    doc?.off('afterTransaction', afterTransaction)
    on = false
    current = undefined
    held = undefined
    latest = undefined
    waiting = undefined
  }
  return {
    begin: () => {
      if (on) return
      on = true
      doc?.on('beforeTransaction', beforeTransaction)
      doc?.on('afterTransaction', afterTransaction)
    },
    isOn: () => on,
    takes: (next) => {
      if (!held) return false
      waiting = next
      return true
    },
    keep: () => {
      held ??= latest
    },
    end: (next, at) => {
      const before = held
      stop()
      if (before) rewrite(text, before, next)
      else editTitle(text, next)
      return placeNow(next, text.toString(), at)
    },
    close: () => {
      if (held && waiting !== undefined) rewrite(text, held, waiting)
      stop()
    },
  }
}

function rewrite(text: Y.Text, { words, runs }: Before, next: string): void {
  const splice = titleSplice(words, next)
  if (!splice) return
  const { insert: letters, ...place } = splice
  const insert =
    letters === '' ? [] : [{ kind: 'text', text: letters, ...plainLook, inherits: true } as const]
  const edits = rebaseEdits(text, { runs }, [{ kind: 'splice', ...place, insert }])
  text.doc?.transact(() => writeEdits(text, edits), titleOrigin)
}

/** The words say where the caret is: others may have written or deleted before it. */
function placeNow(shown: string, said: string, at: number): number {
  let left = at
  let to = 0
  for (const { kind, text } of diffText(shown, said)) {
    if (kind === 'new') {
      to += text.length
      continue
    }
    const step = Math.min(text.length, left)
    left -= step
    if (kind === 'same') to += step
    if (left === 0) break
  }
  return to
}
