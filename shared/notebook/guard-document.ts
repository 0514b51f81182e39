import type * as Y from 'yjs'
import { ignoreDepths } from '../base/ignore-depths.ts'
import { settleContent } from './settle-content.ts'

/**
 * What every document that others write to is opened with, before anything observes it: nobody is
 * told of what nobody reads, and what could not be handed on is settled. Returns the way to stop.
 */
export function guardDocument(doc: Y.Doc): () => void {
  const stops = [ignoreDepths(doc), settleContent(doc)]
  return () => {
    for (const stop of stops) stop()
  }
}
