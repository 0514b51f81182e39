import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createSyncResponses } from '../../../renderer/sync/mesh/sync-responses.ts'
import { beginLanding } from '../../../shared/notebook/landing.ts'

/** One device's answers, to links of which some take what they are sent. */
function serving(takes: (link: string) => boolean) {
  const doc = new Y.Doc()
  for (let i = 0; i < 100; i++) doc.getText('body').insert(0, 'word '.repeat(200))
  const sent: string[] = []
  let now = 0
  const serve = createSyncResponses({
    defer: (run) => run(),
    now: () => now,
    doc,
    ownDigest: () => 'digest',
    send: (link, _lane, { part }, done) => {
      sent.push(`${link} ${part}`)
      if (takes(link)) done?.()
    },
  })
  return {
    doc,
    ask: (link: string) => {
      sent.length = 0
      serve.ask(link, { kind: 'sync-request', number: 1, stateVector: new Map() })
      return sent.at(-1)
    },
    pass: (ms: number) => {
      now += ms
    },
  }
}

test('two that are slow to take what they asked for keep a third from it for seconds, and not for ever', () => {
  const { ask, pass } = serving((link) => link === 'quick')
  for (const link of ['slow', 'slower']) expect(ask(link)).toBe(`${link} piece`)
  expect(ask('quick')).toBe('quick busy')
  pass(10_000)
  expect(ask('quick')).toBe('quick end')
})

test('D3: half of what another device sends is not passed on', () => {
  const { doc, ask } = serving(() => true)
  const landed = beginLanding(doc, () => {})
  expect(ask('link')).toBe('link busy')
  landed()
  expect(ask('link')).toBe('link end')
})
