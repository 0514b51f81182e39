import { useCallback, useRef, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Block } from '../../../../shared/notebook/blocks.ts'
import { readBlocks } from '../../../../shared/notebook/read-blocks.ts'
import { onBodyChange } from './use-body.ts'

/** What a body says now; for showing it without an editor. */
export function useBodyBlocks(body: Y.XmlElement): readonly Block[] {
  const read = useRef<{ body: Y.XmlElement; blocks: readonly Block[] } | undefined>(undefined)
  const subscribe = useCallback(
    (onChange: () => void) =>
      onBodyChange(body, () => {
        read.current = undefined
        onChange()
      }),
    [body],
  )
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.body !== body) read.current = { body, blocks: readBlocks(body) }
    return read.current.blocks
  })
}
