import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { z } from 'zod'
import { createBody } from '../../../shared/notebook/body/create-body.ts'
import { wall } from '../../../shared/notebook/body/walk.ts'
import { writeFormat } from '../../../shared/notebook/format.ts'
import { generatedTrace, type Patch } from '../../support/traces.ts'

const schema = z.object({
  startContent: z.string(),
  endContent: z.string(),
  txns: z.array(z.object({ patches: z.array(z.tuple([z.int(), z.int(), z.string()])) })),
})

/** A long document as a notebook of one section, made edit by edit. */
export interface Paper {
  readonly name: string
  readonly edits: number
  readonly update: Uint8Array
}

/** The B4 trace; where its file is not to be found, a generated one of the same form (seeded), and says so. */
export function paperTrace(say: (line: string) => void): Paper {
  const folder =
    process.env.SOTTO_TRACES ?? path.join(import.meta.dirname, '../../../../shared/data')
  const file = path.join(folder, 'automerge-paper.json.gz')
  if (existsSync(file)) {
    const { txns, endContent } = schema.parse(
      JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')),
    )
    return write(
      'the automerge paper (B4)',
      txns.map(({ patches }) => patches),
      endContent,
    )
  }
  say('No recorded trace here (set SOTTO_TRACES): a generated one stands in.')
  const { txns, endContent } = generatedTrace(1, 60_000)
  const patches: Patch[][] = txns.map((made) => [...made.patches])
  return write('generated, seed 1', patches, endContent)
}

function write(name: string, edits: readonly (readonly Patch[])[], endContent: string): Paper {
  const doc = new Y.Doc()
  const text = createBody([])
  doc.transact(() => {
    const cell = new Y.Map<unknown>()
    cell.set('title', new Y.Text('The paper'))
    cell.set('body', text)
    cell.set('order', 'a0')
    writeFormat(doc)
    doc.getMap('sections').set('paper', cell)
  })
  for (const patches of edits)
    doc.transact(() => {
      for (const [position, remove, insert] of patches) {
        // Behind the boundary of its one line.
        if (remove > 0) text.delete(position + 1, remove)
        if (insert) text.insert(position + 1, insert)
      }
    })
  if (name.includes('B4') && text.toString() !== endContent + wall)
    throw new Error('the trace did not give its own text')
  return { name, edits: edits.length, update: Y.encodeStateAsUpdate(doc) }
}
