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
  recordedTrace,
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

function replay(replicas: readonly TraceReplica[]): number {
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
      return textReplica(doc, doc.getText('text'))
    })
    replay(replicas)
    for (const { text } of replicas) expect(text()).toBe(trace.endContent)
  })

  it('typed through two bound editors, documents and screens end with it too', {
    timeout: 300_000,
  }, () => {
    const replicas = agents.map(editorReplica)
    const took = replay(replicas)
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
