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

/** What a generated session is like; two people by default, who write in plain letters and see each other soon. */
export interface SessionLike {
  readonly agents?: number
  /** How seldom one sees what the others did, from 0 (at once) to 1 (hardly ever). */
  readonly apart?: number
  /** What is typed, one piece at a time; each may hold several signs, and no line break. */
  readonly pieces?: readonly string[]
}

const plainLetters = [...'etaoin shrdlu,. ']

/** People typing in bursts, each seeing the others' with a delay; the same for the same seed. */
export function generatedTrace(seed: number, length: number, like: SessionLike = {}): Trace {
  const { agents = 2, apart = 0.1, pieces = plainLetters } = like
  const random = seededRandom(seed)
  const txns: Transaction[] = []
  const replicas = Array.from({ length: agents }, (_, at) => {
    const doc = new Y.Doc()
    doc.clientID = at + 1
    return textReplica(doc, doc.getText('text'), pieces.some(holdsPair))
  })
  const caret = replicas.map(() => 0)
  const replay = createReplay({ endContent: '', numAgents: agents, txns }, replicas)
  let agent = 0
  let lastLine = -1
  for (let i = 0; i < length; i++) {
    if (random() < 0.05 || lastLine === i - 1) agent = Math.floor(random() * agents)
    const last = replicas.map((_, one) => txns.findLastIndex((made) => made.agent === one))
    // What the others did is seen at once mostly, and sometimes late. A new line is always seen, and
    // made on all that there is: a plain text, which says what is expected, has no walls that keep what
    // is typed at the end of a line in it while somebody else breaks it.
    const isLine = random() < 0.02
    const isSeen = (at: number, one: number) =>
      at >= 0 && (one === agent || isLine || random() >= apart)
    const parents = [...new Set([...last.filter(isSeen), ...(lastLine >= 0 ? [lastLine] : [])])]
    for (const parent of parents) replay.bring(agent, parent)
    const text = [...(replicas[agent]?.text() ?? '')]
    if (random() < 0.03) caret[agent] = Math.floor(random() * (text.length + 1))
    const at = Math.min(caret[agent] ?? 0, text.length)
    const remove = !isLine && at > 0 && text[at - 1] !== '\n' && random() < 0.1
    const insert = isLine ? '\n' : (pieces[Math.floor(random() * pieces.length)] ?? '')
    txns.push({ parents, agent, patches: [remove ? [at - 1, 1, ''] : [at, 0, insert]] })
    if (isLine) lastLine = i
    caret[agent] = remove ? at - 1 : at + [...insert].length
    replay.step(i)
  }
  replay.bringAll()
  return { endContent: replicas[0]?.text() ?? '', numAgents: agents, txns }
}

/** One person's copy, however it is kept. */
export interface TraceReplica {
  readonly apply: (patches: readonly Patch[]) => void
  readonly doc: Y.Doc
  readonly text: () => string
}

/** Whether a text has signs that take two units. */
export function holdsPair(text: string): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text)
}

/** How many code points a text has. */
export function signsOf(text: string): number {
  return holdsPair(text) ? [...text].length : text.length
}

/** Where in a text the place behind so many code points is. */
export function unitsOf(text: string, signs: number): number {
  return holdsPair(text) ? [...text].slice(0, signs).join('').length : signs
}

/** A copy that is a bare text; what every other kind is measured against. */
export function textReplica(doc: Y.Doc, text: Y.Text | Y.XmlText, hasPairs: boolean): TraceReplica {
  return {
    doc,
    text: () => text.toString(),
    apply: (patches) =>
      doc.transact(() => {
        for (const [position, remove, insert] of patches) {
          // Asked only where something has pairs: a text is long, and its patches are many.
          const said = hasPairs ? text.toString() : ''
          const at = unitsOf(said, position)
          if (remove > 0) text.delete(at, unitsOf(said, position + remove) - at)
          if (insert) text.insert(at, insert)
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
