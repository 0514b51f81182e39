import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { readBody } from '../../../shared/notebook/body/read-body.ts'
import { onBodyChange } from './use-body.ts'

/** What a body says now; for showing it without an editor. */
export function useBodyBlocks(body: Y.Text): readonly Block[] {
  const read = useRef<{ body: Y.Text; blocks: readonly Block[] } | undefined>(undefined)
  const subscribe = useCallback(
    (onChange: () => void) =>
      onBodyChange(body, () => {
        read.current = undefined
        onChange()
      }),
    [body],
  )
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.body !== body) read.current = { body, blocks: readBody(body) }
    return read.current.blocks
  })
}
