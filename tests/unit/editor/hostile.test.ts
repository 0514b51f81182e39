// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readLines } from '../../../shared/notebook/body/read-lines.ts'
import { edit, type Screen } from '../../support/apart/engine.ts'
import { bring, copyOf } from '../../support/apart/matrices.ts'
import { isOnPage } from '../../support/apart/on-page.ts'
import { ours } from '../../support/apart/ours.ts'
import { dice as diceOf, edits } from '../../support/apart/random-edits.ts'
import { seededRandom } from '../../support/seeded.ts'
import { make, strokes } from '../body/hostile-body.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 30)
const acts = 30

beforeEach(() => {
  // happy-dom refuses some places for its selection; Lexical says so and goes on.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function bodyOf(doc: Y.Doc): Y.Text {
  const body = doc.getMap('cell').get('body')
  if (!(body instanceof Y.Text)) throw new Error('no body')
  return body
}

/** What an editor does not show yet: a section that holds it is read-only. */
function holdsTable(doc: Y.Doc): boolean {
  return readLines(bodyOf(doc)).some(({ props }) => props.kind === 'table')
}

describe('P6: whatever a peer puts into a body', () => {
  it(`two people go on writing in it: nothing is thrown, no editor gives up, screens and replicas agree (seed ${seed})`, {
    timeout: 300_000,
  }, () => {
    const names = Object.keys(edits).filter((name) => name !== 'clear')
    let [edited, heals, tables] = [0, 0, 0]
    fc.assert(
      fc.property(strokes, fc.nat(), (all, number) => {
        const dice = diceOf(seededRandom(number))
        const base = ours.create(
          [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Some words.', marks: [] }] }],
          9,
        )
        const strange = copyOf(base, 1)
        const screens = [2, 3].map((id) => ours.mount(copyOf(base, id)))
        const roots = screens.map(() => {
          const root = document.createElement('div')
          document.body.append(root)
          return root
        })
        const draw = (index: number) =>
          screens[index]?.editor.setRootElement(roots[index] as HTMLElement)
        screens.forEach((_, index) => {
          draw(index)
        })
        const sound = (screen: Screen) => {
          if (screen.broken() === undefined) {
            expect(screen.same(), 'a screen says something else').toBe(true)
            expect(isOnPage(screen.editor), 'the page says something else').toBe(true)
          } else {
            tables += 1
            expect(holdsTable(screen.doc), `an editor gave up: ${screen.broken()}`).toBe(true)
          }
        }
        for (let act = 0; act < acts; act++) {
          const stroke = all[act % all.length]
          if (stroke && dice.below(2) === 0) make(bodyOf(strange), stroke)
          const index = dice.below(screens.length)
          let screen = screens[index] as Screen
          if (dice.below(3) > 0) bring(strange, screen.doc)
          sound(screen)
          if (screen.broken() === undefined && !holdsTable(screen.doc)) {
            edit(screen, () => edits[dice.pick(names)]?.(dice))
            edited += 1
            // The library fails at some edits of its own; what stands is on a fresh screen.
            if (screen.broken() === 'error') {
              heals += 1
              screen.release()
              screen = ours.mount(screen.doc)
              screens[index] = screen
              draw(index)
            }
          }
          if (dice.below(3) === 0) bring(screen.doc, strange)
          for (const one of screens) sound(one)
        }
        const docs = [strange, ...screens.map(({ doc }) => doc)]
        for (let i = 0; i < 2; i++) {
          for (const from of docs) for (const to of docs) if (from !== to) bring(from, to)
        }
        for (const one of screens) sound(one)
        // The strange one may hold halves of pairs, which no update carries.
        const contents = screens.map(({ doc }) => ours.content(doc))
        expect(contents[0], 'replicas differ').toBe(contents[1])
        const blocks = docs.map((doc) => JSON.stringify(ours.blocks(doc)))
        expect(new Set(blocks).size, 'blocks differ').toBe(1)
        for (const screen of screens) screen.release()
        for (const root of roots) root.remove()
      }),
      { seed, numRuns: runs, endOnFailure: true },
    )
    expect(edited).toBeGreaterThan(runs)
    expect(heals).toBeLessThan(edited / 100)
    console.log(`hostile: ${JSON.stringify({ runs, edited, heals, tables })}`)
  })
})
