import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exportBundle, mergeBundle, readBundle } from '../../../renderer/vault/bundle-doc.ts'
import { isDraftCleared } from '../../../shared/disclosure/draft-rules.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'
import { draftStatus } from '../../../shared/merge/draft-status.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { holdsOf } from '../../../shared/notebook/schema.ts'
import {
  arbitraryDesk,
  type DeskAction,
  type DeskTrail,
  groups,
  markAll,
  runDesk,
  textOf,
  viewOf,
} from '../../support/desk-actions.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 60)
/** Runs of even length ask for one mark, of odd length for two. */
const policyOf = (actions: readonly DeskAction[]) => ({ marksNeeded: 1 + (actions.length % 2) })

function check(property: fc.IPropertyWithHooks<[DeskAction[]]>) {
  fc.assert(property, { seed, numRuns: runs })
}

function settle(trail: DeskTrail) {
  trail.draft.settle()
  for (const notebook of trail.notebooks) notebook.settle()
}

const clientsOf = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]

describe(`the desk over random concurrent work of groups and facilitators (seed ${seed})`, {
  timeout: 120_000,
}, () => {
  it('M1: no client id of a group’s notebook is anywhere in the draft', () => {
    check(
      fc.property(arbitraryDesk(60), (actions) => {
        const trail = runDesk(actions)
        settle(trail)
        const inGroups = new Set(trail.notebooks.flatMap(({ docs }) => docs.flatMap(clientsOf)))
        for (const doc of trail.draft.docs) {
          const update = Y.decodeUpdate(Y.encodeStateAsUpdate(doc))
          const ids = update.structs.map((struct) => struct.id.client)
          const all = new Set([...clientsOf(doc), ...ids, ...update.ds.clients.keys()])
          expect([...all].filter((client) => inGroups.has(client))).toEqual([])
        }
      }),
    )
  })

  it('D5: a cleared section of the draft says no word of a group that is in no wording which that group marked often enough', () => {
    let cleared = 0
    check(
      fc.property(arbitraryDesk(90), (actions) => {
        const trail = runDesk(actions)
        settle(trail)
        markAll(trail, actions.length % 3)
        const policy = policyOf(actions)
        const said = groups.map((_, group) =>
          [...trail.marked]
            .filter(([key, { devices }]) => {
              return key.startsWith(`${group}/`) && devices.size >= policy.marksNeeded
            })
            .map(([, { text }]) => text)
            .join('\n'),
        )
        const { draft, find } = viewOf(trail, 0)
        for (const section of draft.sections) {
          if (!isDraftCleared(section, find, policy)) continue
          cleared++
          for (const [word, group] of textOf(section).matchAll(/group(\d)word\d+x/g)) {
            expect(said[Number(group)]).toContain(word)
          }
        }
      }),
    )
    // The runs are worth something only if sections are cleared at all.
    expect(cleared).toBeGreaterThan(runs / 4)
  })

  it('D3, D5: no section of the draft is cleared while anything that it came of is held, unknown or in a group’s trash', () => {
    check(
      fc.property(arbitraryDesk(90), (actions) => {
        const trail = runDesk(actions)
        settle(trail)
        markAll(trail, actions.length % 3)
        const policy = policyOf(actions)
        const { draft, known, find } = viewOf(trail, 0)
        for (const section of draft.sections) {
          if (!isDraftCleared(section, find, policy)) continue
          expect(section.trashed || section.holds.length > 0).toBe(false)
          for (const source of section.sources) {
            const from = (source.group === draftGroup ? draft : known.get(source.group))?.sections
            const now = from?.find((one) => one.id === source.section)
            if (source.group !== draftGroup) expect(now?.trashed).toBe(false)
            expect(now?.holds ?? []).toEqual([])
            // Also where the text is gone for good: a hold outlives it.
            const doc = trail.draft.docs[0] as Y.Doc
            const held = [...holdsOf(doc).keys()].some((key) =>
              key.startsWith(`${source.section}/`),
            )
            if (source.group === draftGroup) expect(held).toBe(false)
          }
          expect(isDraftCleared(section, () => undefined, policy)).toBe(
            section.sources.every((source) => source.group === draftGroup),
          )
        }
      }),
    )
  })

  it('M2: taking again keeps every word that a facilitator wrote', () => {
    check(
      fc.property(arbitraryDesk(90), (actions) => {
        expect(runDesk(actions).lostByTakingAgain).toEqual([])
      }),
    )
  })

  it('P6, M3: whatever is taken, joined, split and taken again at once, every word that was typed in the draft is still in it, unless somebody emptied the trash of it', () => {
    check(
      fc.property(arbitraryDesk(90), (actions) => {
        const trail = runDesk(actions)
        settle(trail)
        const text = readNotebook(trail.draft.docs[0] as Y.Doc)
          .sections.map(textOf)
          .join('\n')
        for (const [word, section] of trail.typed) {
          if (!trail.emptied.has(section)) expect(text).toContain(word)
        }
      }),
    )
  })

  it('D7: facilitators who have the same updates agree on every section and where it stands', () => {
    check(
      fc.property(arbitraryDesk(60), (actions) => {
        const trail = runDesk(actions)
        settle(trail)
        const [a, b] = [viewOf(trail, 0), viewOf(trail, 1)]
        expect(b.draft).toEqual(a.draft)
        const policy = policyOf(actions)
        const statuses = [a, b].map((view) =>
          view.draft.sections.map((section) => draftStatus(section, view.find, policy)),
        )
        expect(statuses[1]).toEqual(statuses[0])
      }),
    )
  })

  it('M4: bundles opened in any order and any number of times leave what syncing leaves', () => {
    const opened = fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.nat(2)), { maxLength: 12 })
    const key = seededBytes(9)(32) as DocKey
    fc.assert(
      fc.property(arbitraryDesk(30), opened, (actions, order) => {
        const trail = runDesk(actions)
        for (const [group, from, to] of order) {
          const docs = trail.notebooks[group]?.docs
          const bundle = readBundle(exportBundle(docs?.[from] as Y.Doc, key), [{ key }])
          if (!bundle.ok) throw new Error(bundle.code)
          mergeBundle(docs?.[to] as Y.Doc, bundle.content)
        }
        settle(trail)
        const plain = runDesk(actions)
        settle(plain)
        expect(viewOf(trail, 1)).toMatchObject({
          draft: viewOf(plain, 1).draft,
          known: viewOf(plain, 1).known,
        })
      }),
      { seed, numRuns: Math.ceil(runs / 3) },
    )
  })
})
