import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { GroupId } from '../../../shared/base/ids.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { gallerySheets } from '../../../shared/merge/gallery.ts'
import { countGroup, sharedQuestions } from '../../../shared/merge/overview.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { arbitraryActions, runActions } from '../../support/notebook-actions.ts'
import { createReplicas } from '../../support/replicas.ts'
import { seededBytes } from '../../support/seeded.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const group = 'group' as GroupId

describe(`what is shown to the plenary (seed ${seed})`, { timeout: 60_000 }, () => {
  it('D1, D2, D3: the gallery shows a wording only while somebody has marked it as it stands and nobody holds it', () => {
    let shown = 0
    fc.assert(
      fc.property(arbitraryActions(3, 60), fc.integer({ min: 1, max: 3 }), (actions, needed) => {
        const replicas = createReplicas(3)
        const { marked, words } = runActions(replicas, actions, seededBytes(1))
        replicas.settle()
        const notebook = readNotebook(replicas.docs[0] as Y.Doc)
        const sheets = gallerySheets([{ group, notebook }], { marksNeeded: needed })
        for (const { section } of sheets) {
          shown++
          expect(marked).toContain(fingerprint(section))
          expect([section.trashed, section.holds]).toEqual([false, []])
        }
        const wall = sheets.map(({ section }) => `${section.title} ${blocksText(section.blocks)}`)
        const hidden = notebook.sections.filter(
          (section) => !sheets.some((sheet) => sheet.section === section),
        )
        const all = wall.join('\n')
        for (const section of hidden) {
          const text = `${section.title} ${blocksText(section.blocks)}`
          for (const word of words) {
            const only = notebook.sections.every(
              (other) =>
                other === section || !`${other.title} ${blocksText(other.blocks)}`.includes(word),
            )
            if (only && text.includes(word)) expect(all).not.toContain(word)
          }
        }
      }),
      { seed, numRuns: 60 },
    )
    expect(shown).toBeGreaterThan(20)
  })

  it('the overview counts what is there: a title alone is not a note', () => {
    const replicas = createReplicas(1)
    const at = { at: 0, pick: 0 }
    runActions(
      replicas,
      [
        { kind: 'add', ...at },
        { kind: 'mark', ...at },
      ],
      seededBytes(3),
    )
    const notebook = readNotebook(replicas.docs[0] as Y.Doc)
    const [section] = notebook.sections
    expect(countGroup(notebook, { marksNeeded: 1 })).toMatchObject({ sections: 1, cleared: 1 })
    expect(countGroup(notebook, { marksNeeded: 2 })).toMatchObject({ marked: 1, cleared: 0 })
    const empty = { sections: section ? [{ ...section, blocks: [] }] : [] }
    expect(countGroup(empty, { marksNeeded: 1 })).toMatchObject({ sections: 0, cleared: 0 })
  })

  it('groups that share a question stand together under it, all others under none', () => {
    const of = (name: string, question: string) => ({ name, group: { question } })
    const sorted = sharedQuestions([of('a', 'Why?'), of('b', 'How?'), of('c', ' Why? ')])
    expect(sorted.map(({ question, groups }) => [question, groups.map((one) => one.name)])).toEqual(
      [
        ['Why?', ['a', 'c']],
        ['', ['b']],
      ],
    )
  })
})
