import * as Y from 'yjs'
import type { Block } from '../blocks.ts'
import { atomValue } from './atoms.ts'
import type { Run } from './line.ts'
import { linesOfBlocks, type NewLine } from './lines-of-blocks.ts'
import { lookChange, plainLook } from './looks.ts'
import { createBoundary } from './properties.ts'
import { wall } from './walk.ts'

/** A body for a new section. It is never without a line, so that no device has to write one of its own. */
export function createBody(blocks: readonly Block[]): Y.Text {
  const body = new Y.Text()
  body.applyDelta(linesOfBlocks(blocks).flatMap(deltaOf))
  return body
}

function deltaOf({ props, runs, more }: NewLine): object[] {
  return [{ insert: createBoundary(props, more) }, ...runs.map(insertOf), { insert: wall }]
}

function insertOf(run: Run): object {
  if (run.atom !== undefined) return { insert: atomValue(run.atom) }
  return { insert: run.text, attributes: lookChange(plainLook, run) }
}
