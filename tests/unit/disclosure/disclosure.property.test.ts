import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared, type Policy } from '../../../shared/disclosure/rules.ts'
import { sectionStatus } from '../../../shared/disclosure/status.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { collectReport } from '../../../shared/report/collect-report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts'
import { type Action, arbitraryActions, runActions } from '../../support/notebook-actions.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 150)
const peers = 3
/** Runs of even length ask for one mark, of odd length for two. */
const policyOf = (actions: readonly Action[]) => ({ marksNeeded: 1 + (actions.length % 2) })
const html = { language: 'en', done: 'done', open: 'open', contents: 'Contents' }

/** Runs the actions, settles, and gives every replica's snapshot. */
function play(actions: readonly Action[]) {
  const replicas = createReplicas(peers)
  const trail = runActions(replicas, actions, seededBytes(1))
  replicas.settle()
  const notebooks = replicas.docs.map(readNotebook)
  return { ...trail, replicas, notebooks, policy: policyOf(actions) }
}

const input = (notebook: ReturnType<typeof readNotebook>) => [
  { notebook, group: 'Group canary-group', question: 'Question canary-question' },
]

function reportBytes(notebook: ReturnType<typeof readNotebook>, policy: Policy): string {
  const options = { title: 'Report', headings: 'none' } as const
  const report = collectReport(input(notebook), policy, options)
  return reportToMarkdown(report) + reportToHtml(report, html) + JSON.stringify(report)
}

function check(property: fc.IPropertyWithHooks<[Action[]]>) {
  fc.assert(property, { seed, numRuns: runs })
}

/** Asserts P2 for one run of actions: words of cleared sections are in the report, all others are in no byte. */
function assertOnlyCleared(actions: readonly Action[]) {
  const { words, notebooks, policy } = play(actions)
  const [notebook] = notebooks
  if (!notebook) throw new Error('no replica')
  const bytes = reportBytes(notebook, policy)
  const allowed = notebook.sections
    .filter((section) => isCleared(section, policy))
    .map((section) => `${section.title} ${blocksText(section.blocks)}`)
    .join(' ')
  for (const word of words) {
    if (!allowed.includes(word)) expect(bytes).not.toContain(word)
  }
  expect(bytes).not.toMatch(/canary-group|canary-question|device\d/)
  return allowed !== ''
}

describe(`disclosure over random concurrent edits (seed ${seed})`, { timeout: 60_000 }, () => {
  it('P2: no text that is not cleared is in any byte of the Markdown or HTML report', () => {
    let reports = 0
    const property = fc.property(arbitraryActions(peers, 60), (actions) => {
      if (assertOnlyCleared(actions)) reports++
    })
    check(property)
    // The runs are worth something only if many of them have a report at all.
    expect(reports).toBeGreaterThan(runs / 5)
  })

  it('D7: replicas that have the same updates agree on every status and on every byte of the report', () => {
    check(
      fc.property(arbitraryActions(peers, 60), (actions) => {
        const { notebooks, policy } = play(actions)
        const statuses = notebooks.map((n) => n.sections.map((s) => sectionStatus(s, policy)))
        for (const other of notebooks) expect(other).toEqual(notebooks[0])
        for (const other of statuses) expect(other).toEqual(statuses[0])
        expect(new Set(notebooks.map((n) => reportBytes(n, policy))).size).toBe(1)
      }),
    )
  })

  it('D7: a merge clears a section only in a wording that somebody marked as it stood', () => {
    check(
      fc.property(arbitraryActions(peers, 60), (actions) => {
        const { marked, notebooks, policy } = play(actions)
        for (const section of notebooks[0]?.sections ?? []) {
          if (isCleared(section, policy)) expect(marked).toContain(fingerprint(section))
        }
      }),
    )
  })

  it('D3, D7: a hold on one replica beats marks made at the same time on all others, in any order', () => {
    const arbitrary = fc.tuple(
      arbitraryActions(peers, 40),
      fc.nat({ max: 99 }),
      fc.array(fc.tuple(fc.nat({ max: peers - 1 }), fc.nat({ max: peers - 1 })), { maxLength: 12 }),
    )
    const property = fc.property(arbitrary, ([actions, pick, deliveries]) => {
      const { replicas, policy } = play(actions)
      const random = seededBytes(2)
      const { sections } = readNotebook(replicas.docs[0] as Y.Doc)
      const held = sections[pick % Math.max(sections.length, 1)]
      if (!held) return
      const everybody = [0, 1, 2].map((at) => ({ kind: 'mark' as const, at, pick }))
      runActions(replicas, [{ kind: 'hold', at: 0, pick }, ...everybody], random)
      for (const [from, to] of deliveries) replicas.deliver(from, to)
      replicas.settle()
      for (const doc of replicas.docs) {
        const same = readNotebook(doc).sections.find((section) => section.id === held.id)
        expect(same && sectionStatus(same, policy).kind).toBe('held')
      }
    })
    fc.assert(property, { seed, numRuns: runs })
  })

  it('a status of cleared is shown exactly when the report takes the section', () => {
    check(
      fc.property(arbitraryActions(peers, 60), (actions) => {
        const { notebooks, policy } = play(actions)
        for (const section of notebooks[0]?.sections ?? []) {
          if (section.trashed) continue
          const shown = sectionStatus(section, policy).kind === 'cleared'
          expect(shown).toBe(isCleared(section, policy))
        }
      }),
    )
  })
})
