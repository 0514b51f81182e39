import { $getRoot, type LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { seededRandom } from '../seeded.ts'
import { type Engine, edit, type Screen } from './engine.ts'
import { fixChance } from './fixed-chance.ts'
import { bring, copyOf } from './matrices.ts'
import { isOnPage } from './on-page.ts'
import { type Dice, dice as diceOf, edits, signsIn } from './random-edits.ts'
import { spokenText } from './spoken-lines.ts'

/** What became of what three people did in one run. */
export interface Outcome {
  readonly edits: number
  /** Signs that were typed, and that nobody deleted. */
  readonly typed: number
  readonly lost: number
  readonly doubled: number
  /** Fresh screens in the place of such as gave up. */
  readonly heals: number
  /** What does not agree: replicas, screens, reloads, or a remount that wrote; a line each. */
  readonly apart: readonly string[]
  /** What the document holds in the end. */
  readonly content: string
}

export interface FuzzOptions {
  readonly operations: number
  /** Editors are drawn into a page, as on a screen; else they are not drawn at all. */
  readonly drawn?: boolean
  /** Others' changes also come in while something typed is not written yet. */
  readonly pending?: boolean
  /** What the section says at first. */
  readonly notes?: readonly Block[]
  /** What else people do to it, by the app's own commands; as often as all edits together. */
  readonly deeds?: Readonly<Record<string, (editor: LexicalEditor, dice: Dice) => void>>
}

interface Peer {
  readonly doc: Y.Doc
  screen: Screen
  online: boolean
  root: HTMLElement | undefined
}

const loaded: readonly Block[] = [
  {
    kind: 'paragraph',
    content: [{ kind: 'text', text: 'The first paragraph, loaded.', marks: [] }],
  },
  { kind: 'quote', content: [{ kind: 'text', text: 'A quote.', marks: ['bold'] }] },
  { kind: 'paragraph', content: [] },
]

/** Of 60 acts, how many are not edits; what is left is typing and removing in half, and anything at all. */
const others: readonly (readonly [weight: number, name: string])[] = [
  [4, 'undo'],
  [2, 'redo'],
  [2, 'remount'],
  [2, 'offline'],
  [2, 'online'],
  [2, 'pause'],
]
const common = ['type', 'typeMore', 'remove']
const onlyAdding = ['type', 'typeMore', 'breakLine']

/**
 * Three people do anything to one section, apart and together: they type, shape, move, undo, go
 * offline, and their screens are made anew. Each sign is typed once, so that it can be told what
 * became of each.
 */
export function fuzz(engine: Engine, seed: number, options: FuzzOptions): Outcome {
  const chance = fixChance(seed)
  try {
    return play(engine, seed, options, chance.beforeAct)
  } finally {
    chance.end()
  }
}

function play(
  engine: Engine,
  seed: number,
  options: FuzzOptions,
  beforeAct: (undo: Y.UndoManager) => void,
): Outcome {
  const drawn: string[] = []
  const rolled = diceOf(seededRandom(seed))
  const dice = {
    ...rolled,
    sign: () => {
      const sign = rolled.sign()
      drawn.push(sign)
      return sign
    },
  }
  const base = engine.create(options.notes ?? loaded, seed * 10 + 9)
  const peers = [1, 2, 3].map((n): Peer => {
    const doc = copyOf(base, seed * 10 + n)
    const peer: Peer = { doc, screen: engine.mount(doc), online: true, root: undefined }
    if (options.drawn) draw(peer)
    return peer
  })
  const apart: string[] = []
  const typed = new Set<string>()
  const deleted = new Set<string>()
  let [edited, heals] = [0, 0]

  const remount = (peer: Peer) => {
    peer.screen.release()
    peer.screen = engine.mount(peer.doc)
    if (options.drawn) draw(peer)
  }
  const mend = (...some: Peer[]) => {
    for (const peer of some.filter(({ screen }) => screen.broken() !== undefined)) {
      heals += 1
      remount(peer)
    }
  }
  /** Notes which signs an act brought to its screen, and which it took. */
  const watched = (peer: Peer, act: () => void) => {
    const before = shownSigns(peer)
    act()
    const after = shownSigns(peer)
    for (const sign of after) if (!before.has(sign)) typed.add(sign)
    for (const sign of before) if (!after.has(sign)) deleted.add(sign)
  }
  const look = ({ screen, root }: Peer, after: string) => {
    if (!root || screen.broken() !== undefined || isOnPage(screen.editor)) return
    apart.push(`what is drawn, after ${after}`)
  }
  /** Typing that is not written yet when the next change of others comes in. */
  const typeLate = ({ screen }: Peer) => {
    drawn.length = 0
    screen.editor.update(() => edits[dice.pick(onlyAdding)]?.(dice))
    for (const sign of drawn) typed.add(sign)
  }
  const act = (peer: Peer) => {
    let roll = dice.below(60)
    const other = others.find(([weight]) => {
      roll -= weight
      return roll < 0
    })?.[1]
    if (other === 'undo') watched(peer, () => void peer.screen.undo.undo())
    else if (other === 'redo') watched(peer, () => void peer.screen.undo.redo())
    else if (other === 'pause') peer.screen.undo.stopCapturing()
    else if (other === 'remount') {
      // What is typed and not written yet is written by it.
      shownSigns(peer)
      const before = engine.content(peer.doc)
      remount(peer)
      if (engine.content(peer.doc) !== before) apart.push('a remount wrote')
    } else if (other) peer.online = other === 'online'
    else if (options.deeds && dice.below(2) === 0) {
      const deed = options.deeds[dice.pick(Object.keys(options.deeds))]
      watched(peer, () => deed?.(peer.screen.editor, dice))
      edited += 1
    } else {
      const name = dice.below(2) === 0 ? dice.pick(common) : dice.pick(Object.keys(edits))
      watched(peer, () => edit(peer.screen, () => edits[name]?.(dice)))
      edited += 1
      look(peer, `own ${name}`)
    }
  }

  for (let step = 0; step < options.operations; step++) {
    const peer = dice.pick(peers)
    beforeAct(peer.screen.undo)
    act(peer)
    mend(peer)
    for (const other of peers) {
      if (other === peer || !peer.online || !other.online || dice.below(3) === 0) continue
      if (options.pending && dice.below(3) === 0) typeLate(other)
      bring(peer.doc, other.doc)
      look(other, 'a change of others')
      bring(other.doc, peer.doc)
      look(peer, 'a change of others')
      mend(peer, other)
    }
  }
  for (const peer of peers) shownSigns(peer)
  for (let round = 0; round < 3; round++) {
    for (const from of peers) for (const to of peers) if (from !== to) bring(from.doc, to.doc)
    mend(...peers)
  }
  apart.push(...disagreements(engine, peers, options.drawn === true))

  const content = peers[0] ? engine.content(peers[0].doc) : ''
  const said = peers[0] ? spokenText(engine.blocks(peers[0].doc)) : ''
  if (said.includes('\ufffd')) apart.push('a character was cut')
  const stands = new Map<string, number>()
  for (const sign of signsIn(said)) stands.set(sign, (stands.get(sign) ?? 0) + 1)
  const kept = [...typed].filter((sign) => !deleted.has(sign))
  for (const peer of peers) {
    peer.screen.release()
    peer.root?.remove()
    peer.doc.destroy()
  }
  return {
    edits: edited,
    typed: kept.length,
    lost: kept.filter((sign) => !stands.has(sign)).length,
    doubled: kept.filter((sign) => (stands.get(sign) ?? 0) > 1).length,
    heals,
    apart,
    content,
  }
}

/** Puts a peer's editor into the page, in the place of the one before. */
function draw(peer: Peer): void {
  peer.root?.remove()
  peer.root = document.createElement('div')
  document.body.append(peer.root)
  peer.screen.editor.setRootElement(peer.root)
}

/** The signs on a screen, once what was typed is written. */
function shownSigns({ screen }: Peer): ReadonlySet<string> {
  return new Set(signsIn(screen.editor.read('force-commit', () => $getRoot().getTextContent())))
}

/** Where replicas, their screens, or what a reload shows, say different things. */
function disagreements(engine: Engine, peers: readonly Peer[], drawn: boolean): string[] {
  const [first] = peers
  if (!first) return []
  const says = engine.content(first.doc)
  const blocks = JSON.stringify(engine.blocks(first.doc))
  return peers.flatMap((peer, index) => {
    const wrong = (is: boolean, what: string) => (is ? [`${what} of peer ${index}`] : [])
    const reload: Peer = {
      doc: copyOf(peer.doc, 5),
      screen: engine.mount(copyOf(peer.doc, 5)),
      online: false,
      root: undefined,
    }
    if (drawn) draw(reload)
    const found = [
      ...wrong(engine.content(peer.doc) !== says, 'the document'),
      ...wrong(JSON.stringify(engine.blocks(peer.doc)) !== blocks, 'the blocks'),
      ...wrong(!peer.screen.same(), 'the screen'),
      ...wrong(JSON.stringify(peer.screen.blocks()) !== blocks, 'the shown blocks'),
      ...wrong(JSON.stringify(reload.screen.blocks()) !== blocks, 'a reload'),
      ...wrong(peer.root?.textContent !== reload.root?.textContent, 'what is drawn'),
    ]
    reload.screen.release()
    reload.root?.remove()
    return found
  })
}
