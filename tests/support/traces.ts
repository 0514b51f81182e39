import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { z } from 'zod'
import { seededRandom } from './seeded.ts'

/** Position, how many characters go, what is put in. Positions count Unicode code points. */
export type Patch = readonly [position: number, remove: number, insert: string]

export interface Transaction {
  /** The transactions whose merge this one was made on. */
  readonly parents: readonly number[]
  readonly agent: number
  readonly patches: readonly Patch[]
}

/** What several people did to one text at the same time, keystroke by keystroke. */
export interface Trace {
  readonly endContent: string
  readonly numAgents: number
  readonly txns: readonly Transaction[]
}

const traceSchema = z.object({
  kind: z.literal('concurrent'),
  endContent: z.string(),
  numAgents: z.int().positive(),
  txns: z.array(
    z.object({
      parents: z.array(z.int()),
      agent: z.int(),
      patches: z.array(z.tuple([z.int(), z.int(), z.string()])),
    }),
  ),
})

/** A recorded trace, or undefined where its file is not to be found. */
export function recordedTrace(name: string): Trace | undefined {
  const folder = process.env.SOTTO_TRACES ?? join(import.meta.dirname, '../../../shared/data')
  const file = join(folder, `${name}.json.gz`)
  if (!existsSync(file)) return undefined
  return traceSchema.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')))
}

/** Two people typing in bursts, each seeing the other's with a delay; the same for the same seed. */
export function generatedTrace(seed: number, length: number): Trace {
  const random = seededRandom(seed)
  const txns: Transaction[] = []
  const replicas = [1, 2].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    return textReplica(doc, doc.getText('text'))
  })
  const caret = [0, 0]
  const replay = createReplay({ endContent: '', numAgents: 2, txns }, replicas)
  let agent = 0
  for (let i = 0; i < length; i++) {
    if (random() < 0.05 || txns.at(-1)?.patches[0]?.[2] === '\n') agent = 1 - agent
    const other = txns.findLastIndex((made) => made.agent !== agent)
    const own = txns.findLastIndex((made) => made.agent === agent)
    // What the other did is seen at once mostly, and sometimes late. A new line is always seen, and
    // made on all that there is: a plain text, which says what is expected, has no walls that keep what
    // is typed at the end of a line in it while somebody else breaks it.
    const unseenLine = other >= 0 && txns[other]?.patches[0]?.[2] === '\n'
    const isLine = random() < 0.02
    const seen = other >= 0 && (isLine || unseenLine || random() < 0.9) ? [other] : []
    const parents = [...new Set([...(own >= 0 ? [own] : []), ...seen])]
    for (const parent of parents) replay.bring(agent, parent)
    const size = replicas[agent]?.text().length ?? 0
    if (random() < 0.03) caret[agent] = Math.floor(random() * (size + 1))
    const at = Math.min(caret[agent] ?? 0, size)
    const remove = at > 0 && random() < 0.1
    const insert = isLine ? '\n' : 'etaoin shrdlu,. '.charAt(Math.floor(random() * 16))
    txns.push({ parents, agent, patches: [remove ? [at - 1, 1, ''] : [at, 0, insert]] })
    caret[agent] = remove ? at - 1 : at + 1
    replay.step(i)
  }
  replay.bringAll()
  return { endContent: replicas[0]?.text() ?? '', numAgents: 2, txns }
}

/** One person's copy, however it is kept. */
export interface TraceReplica {
  readonly apply: (patches: readonly Patch[]) => void
  readonly doc: Y.Doc
  readonly text: () => string
}

/** A copy that is a bare text; what every other kind is measured against. */
export function textReplica(doc: Y.Doc, text: Y.Text | Y.XmlText): TraceReplica {
  return {
    doc,
    text: () => text.toString(),
    apply: (patches) =>
      doc.transact(() => {
        for (const [position, remove, insert] of patches) {
          if (remove > 0) text.delete(position, remove)
          if (insert) text.insert(position, insert)
        }
      }, 'own'),
  }
}

/** Replays a trace: before each transaction its agent has been brought exactly what its parents say. */
export function createReplay(trace: Trace, replicas: readonly TraceReplica[]) {
  const updates = new Map<number, Uint8Array[]>()
  const has = replicas.map(() => new Set<number>())
  let own: Uint8Array[] | undefined
  for (const { doc } of replicas) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') own?.push(update)
    })
  }
  const bring = (agent: number, upTo: number) => {
    const seen = has[agent]
    const doc = replicas[agent]?.doc
    if (!seen || !doc) throw new Error(`no agent ${agent}`)
    const missing: number[] = []
    const ask = [upTo]
    for (let index = ask.pop(); index !== undefined; index = ask.pop()) {
      if (seen.has(index)) continue
      seen.add(index)
      missing.push(index)
      ask.push(...(trace.txns[index]?.parents ?? []))
    }
    for (const index of missing.sort((a, b) => a - b)) {
      for (const update of updates.get(index) ?? []) Y.applyUpdate(doc, update, 'peer')
    }
  }
  return {
    bring,
    step: (index: number) => {
      const transaction = trace.txns[index]
      if (!transaction) throw new Error(`no transaction ${index}`)
      for (const parent of transaction.parents) bring(transaction.agent, parent)
      own = []
      replicas[transaction.agent]?.apply(transaction.patches)
      updates.set(index, own)
      own = undefined
      has[transaction.agent]?.add(index)
    },
    bringAll: () => {
      for (const agent of replicas.keys()) {
        for (const index of trace.txns.keys()) bring(agent, index)
      }
    },
  }
}
