import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type RangeSelection,
} from 'lexical'
import * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { type Engine, edit, type Screen } from '../../support/apart/engine.ts'
import { copyOf } from '../../support/apart/matrices.ts'
import { ours } from '../../support/apart/ours.ts'
import { tree } from '../../support/apart/tree/tree.ts'

/** One engine's times, in milliseconds, one for each round. */
export interface Times {
  readonly key: number[]
  readonly remoteKey: number[]
  readonly enter: number[]
  readonly remoteEnter: number[]
}

export interface Bytes {
  readonly body: number
  readonly bodyV2: number
  readonly key: number
  readonly enter: number
}

declare global {
  interface Window {
    readonly bodyBench: {
      readonly act: (paragraphs: number, rounds: number) => Record<string, Times>
      readonly build: (paragraphs: number, rounds: number) => Record<string, number[]>
      readonly bytes: (paragraphs: number) => Record<string, Bytes>
    }
  }
}

const engines: readonly Engine[] = [ours, tree]
const sentence =
  'What was agreed on is written down here, by one of those who were in the room then.'
/** Acts that are timed as one, where one is short beside the clock's step. */
const keys = 4

function text(paragraphs: number): Block[] {
  return Array.from({ length: paragraphs }, (_, i) => ({
    kind: 'paragraph',
    content: [{ kind: 'text', text: `${i} ${sentence}`, marks: [] }],
  }))
}

/** Two devices with one body; the nearer one's screen is drawn. */
interface Pair {
  readonly near: Screen
  readonly far: Screen
  readonly times: Times
  readonly end: () => void
}

function pairOf(engine: Engine, blocks: readonly Block[]): Pair {
  const base = engine.create(blocks, 9)
  const [near, far] = [engine.mount(copyOf(base, 1)), engine.mount(copyOf(base, 2))]
  const root = drawn(near)
  return {
    near,
    far,
    times: { key: [], remoteKey: [], enter: [], remoteEnter: [] },
    end: () => {
      near.release()
      far.release()
      root.remove()
    },
  }
}

function drawn({ editor }: Screen): HTMLElement {
  const root = document.createElement('div')
  root.contentEditable = 'true'
  document.body.append(root)
  editor.setRootElement(root)
  return root
}

/** Puts the caret into the middle paragraph. Within an update. */
function $caret(): RangeSelection {
  const root = $getRoot()
  const block = root.getChildAtIndex(root.getChildrenSize() >> 1)
  const words = $isElementNode(block) ? block.getFirstDescendant() : null
  const selection = $createRangeSelection()
  if (words) {
    selection.anchor.set(words.getKey(), 20, 'text')
    selection.focus.set(words.getKey(), 20, 'text')
  }
  $setSelection(selection)
  return selection
}

const type = (screen: Screen) => edit(screen, () => $caret().insertText('x'))
const enter = (screen: Screen) => edit(screen, () => void $caret().insertParagraph())
/** Takes back what Enter did, so that each round is about as many lines. */
function join(screen: Screen): void {
  edit(screen, () => {
    const selection = $caret()
    const block = selection.anchor.getNode().getTopLevelElementOrThrow()
    const before = block.getPreviousSibling()
    if (!$isElementNode(before) || !$isElementNode(block)) return
    before.append(...block.getChildren())
    block.remove()
  })
}

/** Takes back what was typed in a round. */
function clean(screen: Screen): void {
  edit(screen, () => {
    const { anchor } = $caret()
    const words = anchor.getNode()
    if ($isTextNode(words)) words.spliceText(20, 2 * keys, '')
  })
}

function timed(acts: () => void): number {
  const from = performance.now()
  acts()
  return performance.now() - from
}

function bring(from: Screen, to: Screen): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'peer')
}

function updateOf({ doc }: Screen, act: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  act()
  return Y.encodeStateAsUpdate(doc, before)
}

function playRound({ near, far, times }: Pair): void {
  // The caret of the nearer one is there already, as it is while somebody types.
  edit(near, () => void $caret())
  times.key.push(timed(() => repeat(keys, () => type(near))) / keys)
  bring(near, far)
  const updates = Array.from({ length: keys }, () => updateOf(far, () => type(far)))
  const take = () => {
    for (const update of updates) Y.applyUpdate(near.doc, update, 'peer')
  }
  times.remoteKey.push(timed(take) / keys)
  times.enter.push(timed(() => enter(near)))
  join(near)
  bring(near, far)
  const entered = updateOf(far, () => enter(far))
  times.remoteEnter.push(timed(() => Y.applyUpdate(near.doc, entered, 'peer')))
  join(far)
  clean(far)
  bring(far, near)
}

function repeat(count: number, act: () => void): void {
  for (let i = 0; i < count; i++) act()
}

function checked({ near, far }: Pair, name: string): void {
  const isSound = [near, far].every((screen) => screen.broken() === undefined && screen.same())
  if (!isSound) throw new Error(`${name} gave up`)
}

Object.assign(window, {
  bodyBench: {
    act: (paragraphs: number, rounds: number) => {
      const pairs = engines.map(
        (engine) => [engine.name, pairOf(engine, text(paragraphs))] as const,
      )
      // Warm, and not kept.
      for (let round = -8; round < rounds; round++) {
        for (const [, pair] of round % 2 === 0 ? pairs : [...pairs].reverse()) {
          playRound(pair)
          if (round < 0) for (const kept of Object.values(pair.times)) kept.length = 0
        }
      }
      for (const [name, pair] of pairs) checked(pair, name)
      for (const [, pair] of pairs) pair.end()
      return Object.fromEntries(pairs.map(([name, { times }]) => [name, times]))
    },
    build: (paragraphs: number, rounds: number) => {
      const times = Object.fromEntries(engines.map(({ name }) => [name, [] as number[]]))
      for (let round = -2; round < rounds; round++) {
        for (const engine of round % 2 === 0 ? engines : [...engines].reverse()) {
          const doc = copyOf(engine.create(text(paragraphs), 9), 1)
          let screen: Screen | undefined
          let root: HTMLElement | undefined
          const time = timed(() => {
            screen = engine.mount(doc)
            root = drawn(screen)
          })
          if (round >= 0) times[engine.name]?.push(time)
          screen?.release()
          root?.remove()
        }
      }
      return times
    },
    bytes: (paragraphs: number) =>
      Object.fromEntries(
        engines.map((engine): [string, Bytes] => {
          const doc = engine.create(text(paragraphs), 9)
          const screen = engine.mount(copyOf(doc, 1))
          const updates: Uint8Array[] = []
          type(screen)
          screen.doc.on('update', (update) => updates.push(update))
          type(screen)
          enter(screen)
          screen.release()
          return [
            engine.name,
            {
              body: Y.encodeStateAsUpdate(doc).length,
              bodyV2: Y.encodeStateAsUpdateV2(doc).length,
              key: updates[0]?.length ?? 0,
              enter: updates.slice(1).reduce((sum, { length }) => sum + length, 0),
            },
          ]
        }),
      ),
  },
})
