import { useEffect, useRef, useState } from 'react'
import type { EncodingSample } from '../../../shared/import/read-file.ts'
import { type AllBroughtIn, bringIn, type Places } from './bring-in.ts'

/** Where bringing files in stands. */
export type Stage =
  | {
      readonly kind: 'reading'
      readonly file: string
      readonly number: number
      readonly of: number
    }
  | { readonly kind: 'adding'; readonly number: number; readonly of: number }
  | {
      readonly kind: 'asking'
      readonly file: string
      readonly samples: readonly EncodingSample[]
      readonly answer: (encoding: string | undefined) => void
    }
  | ({ readonly kind: 'done' } & AllBroughtIn)
  | { readonly kind: 'taken-out' }

/** Brings files in, one batch after another; what is being read stops when the dialog goes. */
export function useBringIn(
  onAdded: (done: AllBroughtIn) => void,
  /** Takes out what was added last. */
  onTakeBack: () => void,
) {
  const [stage, setStage] = useState<Stage>()
  const stop = useRef<AbortController>(undefined)
  const stopAdding = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const start = async (files: readonly File[], places: Places) => {
    stop.current?.abort()
    const own = new AbortController()
    stop.current = own
    const adding = new AbortController()
    stopAdding.current = adding
    const show = (next: Stage) => {
      if (stop.current === own) setStage(next)
    }
    const reading = (index: number) => {
      const file = files[index]?.name ?? ''
      show({ kind: 'reading', file, number: index + 1, of: files.length })
    }
    const done = await bringIn(files, places, {
      signal: own.signal,
      stopAdding: adding.signal,
      onFile: reading,
      onAdded: (number, of) => show({ kind: 'adding', number, of }),
      whichEncoding: (file, samples) =>
        new Promise((resolve) => {
          const answer = (encoding: string | undefined) => {
            reading(files.findIndex((one) => one.name === file))
            resolve(encoding)
          }
          own.signal.addEventListener('abort', () => resolve(undefined))
          show({ kind: 'asking', file, samples, answer })
        }),
    })
    if (done.made.length > 0) onAdded(done)
    if (!done.isStopped) return show({ kind: 'done', ...done })
    onTakeBack()
    show({ kind: 'taken-out' })
  }
  return {
    stage,
    start,
    stop: () => {
      stop.current?.abort()
      stopAdding.current?.abort()
    },
    takenOut: () => setStage({ kind: 'taken-out' }),
  }
}
