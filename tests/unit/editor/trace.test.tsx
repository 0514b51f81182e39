// @vitest-environment happy-dom
import { registerRichText } from '@lexical/rich-text'
import { describe, expect, it } from 'vitest'
import { type BoundBody, bindBody } from '../../../renderer/editor/binding/bind-body.ts'
import { createBodyEditor } from '../../../renderer/editor/binding/body-editor.ts'
import { nodes } from '../../../renderer/editor/rich-text/nodes.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import {
  createReplay,
  generatedTrace,
  holdsPair,
  recordedTrace,
  type SessionLike,
  type Trace,
  type TraceReplica,
  textReplica,
} from '../../support/traces.ts'
import { blocksOf, copyOf, docWith, paragraph, section, theBody } from './setup.tsx'
import { $typePatches } from './type-trace.ts'

const recorded = recordedTrace('friendsforever')
const seed = Number(process.env.SOTTO_SEED ?? 7)
if (!recorded)
  console.log(`No recorded trace is here; a generated one takes its place, seed ${seed}.`)
const trace = recorded ?? generatedTrace(seed, 5_000)
const hasPairs = trace.txns.some(({ patches }) => patches.some(([, , insert]) => holdsPair(insert)))
const name = recorded ? 'two people’s real session' : `a generated session, seed ${seed}`

const loaded = docWith([paragraph('')], 999)
const agents = Array.from({ length: trace.numAgents }, (_, agent) => agent)

interface Bound extends TraceReplica {
  readonly bound: BoundBody
  readonly breaks: readonly string[]
}

/** A copy that is typed in through an editor, and seen through it. */
function editorReplica(agent: number): Bound {
  const doc = copyOf(loaded, agent + 1)
  const { editor, errors } = createBodyEditor({ namespace: 'trace', nodes, theme: {} })
  registerRichText(editor)
  const breaks: string[] = []
  const bound = bindBody(editor, {
    body: theBody(doc),
    section,
    awareness: undefined,
    errors,
    cursorsContainer: null,
    onBreak: (cause) => breaks.push(cause),
  })
  return {
    doc,
    bound,
    breaks,
    text: () => blocksText(blocksOf(doc)),
    apply: (patches) => editor.update(() => $typePatches(patches), { discrete: true }),
  }
}

function replay(replicas: readonly TraceReplica[], trace: Trace): number {
  const run = createReplay(trace, replicas)
  const start = performance.now()
  for (const index of trace.txns.keys()) run.step(index)
  run.bringAll()
  return performance.now() - start
}

describe(`D7: ${name}, ${trace.txns.length} edits, delivered as their parents say`, () => {
  it('two replicas of a section body end with the text that they ended with', {
    timeout: 60_000,
  }, () => {
    const replicas = agents.map((agent) => {
      const doc = copyOf(loaded, agent + 1)
      return textReplica(doc, doc.getText('text'), hasPairs)
    })
    replay(replicas, trace)
    for (const { text } of replicas) expect(text()).toBe(trace.endContent)
  })

  it('typed through two bound editors, documents and screens end with it too', {
    timeout: 300_000,
  }, () => {
    const replicas = agents.map(editorReplica)
    const took = replay(replicas, trace)
    for (const { text, bound, breaks, doc } of replicas) {
      expect(text()).toBe(trace.endContent)
      expect(bound.isAlike()).toBe(true)
      expect(breaks).toEqual([])
      expect(blocksOf(copyOf(doc))).toEqual(blocksOf(doc))
      bound.release()
    }
    console.log(`${trace.txns.length} edits through two editors: ${Math.round(took)} ms`)
  })
})

const everyScript = [
  ...'aeiou nst,.',
  ...['😀', '👩‍👩‍👧‍👦', '🇹🇳', '👍🏽', 'é', 'e\u0301', '𝒜', '漢', '한', 'न', 'ि', 'क्ष', 'ไ', 'ท'],
  ...[
    'ש',
    'לום',
    'س',
    'لام',
    '\u200d',
    '\u00a0',
    '  ',
    '\t',
    'words at one stroke ',
    '1. ',
    '- ',
    '**',
  ],
]

/** Other sessions of the same form. */
const sessions: Readonly<Record<string, SessionLike>> = {
  'five people': { agents: 5 },
  'three people who hardly see each other': { agents: 3, apart: 0.97 },
  'in every script, with pairs and joined signs': { agents: 3, apart: 0.3, pieces: everyScript },
}

describe('D7: sessions of other people', () => {
  for (const [who, like] of Object.entries(sessions)) {
    it(`${who}, typed through bound editors: documents and screens end with what a plain text ends with (seed ${seed})`, () => {
      const made = generatedTrace(seed, Number(process.env.SOTTO_OPERATIONS ?? 250), like)
      const replicas = Array.from({ length: made.numAgents }, (_, agent) => editorReplica(agent))
      replay(replicas, made)
      for (const { text, bound, breaks, doc } of replicas) {
        expect(text()).toBe(made.endContent)
        expect(bound.isAlike()).toBe(true)
        expect(breaks).toEqual([])
        expect(blocksOf(copyOf(doc))).toEqual(blocksOf(doc))
        bound.release()
      }
    })
  }
})
