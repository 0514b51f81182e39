import * as Y from 'yjs'
import type { Block, List } from '../../../shared/notebook/blocks.ts'
import { type Act, acts, type Typing, typings, whole } from './acts.ts'
import { type Engine, edit, type Screen } from './engine.ts'
import { spokenLines, spokenText } from './spoken-lines.ts'

/** What became of two acts that were done apart; the first is what has to be. */
export type Verdict =
  | 'right'
  | 'lost'
  | 'doubled'
  | 'misplaced'
  /** What the one who acted wanted did not come about. */
  | 'without effect'
  /** The devices, or a screen and its document, say different things, or an editor gave up. */
  | 'apart'

/** Two acts on one line, done apart, and what came of them. */
export interface Case {
  readonly where: string
  readonly verdict: Verdict
  readonly text: string
}

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] })
const list = (...items: string[]): List => ({
  kind: 'list',
  style: 'bullet',
  items: items.map((words) => ({ content: [text(words)], children: [] })),
})

/** What the line stands in. */
const places: Readonly<Record<string, readonly Block[]>> = {
  paragraph: [paragraph('opening'), paragraph(whole), paragraph('closing words')],
  list: [paragraph('opening'), list('first', whole, 'third'), paragraph('closing words')],
  last: [paragraph('opening'), paragraph('closing words'), paragraph(whole)],
}
const words = ['alpha', 'beta', 'gamma', 'delta', 'opening', 'closing', 'words']
const needsNext = new Set(['join with the line after', 'drag the block down'])
const moving = new Set([
  'drag the block down',
  'cut words and paste them',
  'delete the line',
  'delete a word',
])

/** One acts, the other types: every act with every place to type in, in both orders of client ids. */
export function* typingMatrix(engine: Engine): Generator<Case> {
  for (const [place, blocks] of Object.entries(places)) {
    for (const [name, act] of Object.entries(acts)) {
      if (place === 'last' && needsNext.has(name)) continue
      for (const [typed, typing] of Object.entries(typings)) {
        const where = `${place}: ${name} | types ${typed}`
        const cases = [[1, 2] as const, [2, 1] as const].map((ids) =>
          apart(engine, blocks, ids, act.run, typing.run, (judged) =>
            judgeTyping(judged, act, typing),
          ),
        )
        const worst = cases.find(({ verdict }) => verdict !== 'right') ?? cases[0]
        if (worst) yield { ...worst, where }
      }
    }
  }
}

/** Any two of the acts, but for two that both take words away; both orders of ids, as both orders of acts. */
export function* actMatrix(engine: Engine): Generator<Case> {
  for (const place of ['paragraph', 'list']) {
    for (const [name, act] of Object.entries(acts)) {
      for (const [second, other] of Object.entries(acts)) {
        if (moving.has(name) && moving.has(second)) continue
        const judged = apart(engine, places[place] ?? [], [1, 2], act.run, other.run, (said) =>
          judgeActs(said, [name, second], [act, other]),
        )
        yield { ...judged, where: `${place}: ${name} | ${second}` }
      }
    }
  }
}

/** The two acts on copies of one document, then brought together and judged. */
function apart(
  engine: Engine,
  blocks: readonly Block[],
  ids: readonly [number, number],
  one: () => void,
  other: () => void,
  judge: (blocks: readonly Block[]) => Verdict,
): Omit<Case, 'where'> {
  const base = engine.create(blocks, 999)
  const screens = ids.map((id) => engine.mount(copyOf(base, id)))
  const [a, b] = screens as [Screen, Screen]
  try {
    edit(a, one)
    edit(b, other)
    bring(a.doc, b.doc)
    bring(b.doc, a.doc)
    const said = engine.blocks(a.doc)
    const agree = screens.every((screen) => screen.broken() === undefined && screen.same())
    const same = spokenText(said) === spokenText(engine.blocks(b.doc))
    return { verdict: agree && same ? judge(said) : 'apart', text: spokenText(said) }
  } finally {
    for (const screen of screens) screen.release()
  }
}

function judgeTyping(blocks: readonly Block[], act: Act, typing: Typing): Verdict {
  const lines = spokenLines(blocks)
  const said = spokenText(blocks)
  const typed = count(said, 'ZZZ')
  if (typed === 0) return 'lost'
  if (typed > 1) return 'doubled'
  const old = judgeWords(said.replaceAll('ZZZ', ''), act.moves ?? [])
  if (old !== 'right') return old
  // Beside words that go or move, any place is as good.
  if (act.moves?.includes(typing.beside)) return 'right'
  if (!typing.isPlaced(said, act.joins)) return 'misplaced'
  return act.effect && !act.effect(lines) ? 'without effect' : 'right'
}

function judgeActs(
  blocks: readonly Block[],
  names: readonly string[],
  done: readonly Act[],
): Verdict {
  const said = spokenText(blocks)
  const old = judgeWords(
    said,
    done.flatMap((act) => act.moves ?? []),
  )
  if (old !== 'right') return old
  const wanted = names.filter((name) => name === 'Enter at the end, and words').length
  const typed = count(said, 'NEW')
  if (typed < wanted) return 'lost'
  return typed > wanted ? 'doubled' : 'right'
}

/** Whether what was there stands there once. */
function judgeWords(said: string, gone: readonly string[]): Verdict {
  const letters = said.replace(/\s/g, '')
  if (words.some((word) => count(letters, word) > 1)) return 'doubled'
  const lost = words.some((word) => count(letters, word) === 0 && !gone.includes(word))
  return lost ? 'lost' : 'right'
}

function count(text: string, word: string): number {
  return text.split(word).length - 1
}

/** Another device's copy of a document. */
export function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = new Y.Doc()
  copy.clientID = clientID
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), 'reload')
  return copy
}

/** Brings what one document has to another, as from a peer. */
export function bring(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'peer')
}

/** How many cases ended in which way. */
export function tallyOf(cases: readonly Case[]): Partial<Record<Verdict, number>> {
  const tally: Partial<Record<Verdict, number>> = {}
  for (const { verdict } of cases) tally[verdict] = (tally[verdict] ?? 0) + 1
  return tally
}
