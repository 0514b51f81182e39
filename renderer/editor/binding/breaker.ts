import type { LexicalEditor } from 'lexical'
import type { ErrorTap } from './body-editor.ts'

/** Why an editor can no longer be trusted to show its body. */
export type BreakCause = 'error' | 'unshowable' | 'differs'

/** Breaks an editor off where an act on it fails: once, and from then on it writes nothing. */
export interface Breaker {
  readonly isBroken: () => boolean
  /**
   * True after an error of the editor itself. It takes back an update that failed, and draws everything
   * anew where it could not draw; what was typed is written then, before the editor is replaced.
   */
  readonly hasFailed: () => boolean
  readonly breakOff: (cause: BreakCause) => void
  /** Does nothing in an editor that is broken. */
  readonly guarded: (act: () => void) => void
  /** The whole body is on the screen: what breaks from now on says why. */
  readonly shown: () => void
  /** The editor is let go of, and nobody is told. */
  readonly end: () => void
}

/** @param onBreak called once at most */
export function createBreaker(
  editor: LexicalEditor,
  errors: ErrorTap,
  onBreak: (cause: BreakCause) => void,
): Breaker {
  let isBroken = false
  let hasFailed = false
  let isShown = false

  const breakOff = (cause: BreakCause) => {
    if (isBroken) return
    isBroken = true
    editor.setEditable(false)
    // A fresh editor that fails at the body fails at it every time.
    onBreak(isShown ? cause : 'unshowable')
  }
  errors.report = () => {
    hasFailed = true
    queueMicrotask(() => breakOff('error'))
  }

  return {
    isBroken: () => isBroken,
    hasFailed: () => hasFailed,
    breakOff,
    guarded: (act) => {
      if (isBroken) return
      try {
        act()
      } catch {
        breakOff('error')
      }
    },
    shown: () => {
      isShown = true
    },
    end: () => {
      isBroken = true
      errors.report = undefined
    },
  }
}
