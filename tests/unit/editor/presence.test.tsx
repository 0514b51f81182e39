// @vitest-environment happy-dom
import { $getRoot } from 'lexical'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { cleanName, maxNameLength, readPresence } from '../../../shared/presence/presence.ts'
import {
  blocksOf,
  bring,
  copyOf,
  docWith,
  edit,
  mountSection,
  paragraph,
  section,
  theBody,
} from './setup.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const start = { type: { client: 1, clock: 0 }, item: null }

/** Sets what a peer says of itself, whatever it is. */
function peerSays(awareness: Awareness, client: number, state: unknown) {
  const doc = new Y.Doc()
  doc.clientID = client
  const theirs = new Awareness(doc)
  theirs.setLocalState(state as Record<string, unknown>)
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [client]), 'peer')
  theirs.destroy()
}

describe('presence from peers is checked', () => {
  it('names are one line of bounded length, colours only ours', () => {
    expect(cleanName(' a\u202e\n b ')).toBe('a b')
    expect([...cleanName('😀'.repeat(99))]).toHaveLength(maxNameLength)
    expect(readPresence({ name: 'A', color: 3 })).toEqual({ name: 'A', color: 3 })
    for (const color of [-1, 12, 1.5, 'red', 'url(https://example.org)', null, undefined]) {
      expect(readPresence({ name: 'A', color })).toBeUndefined()
    }
    expect(readPresence({ name: 'x'.repeat(5000), color: 1 })).toBeUndefined()
    for (const state of [null, 1, 'a', [], {}]) expect(readPresence(state)).toBeUndefined()
  })

  it('a malformed cursor is left out, and the person is still there', () => {
    const bad = [
      'here',
      { section, anchor: start },
      { section: '../x', anchor: start, focus: start },
      { section, anchor: { ...start, tname: 'a root of their own' }, focus: start },
      { section, anchor: { item: { client: -1, clock: 0 } }, focus: start },
    ]
    for (const cursor of bad) {
      expect(readPresence({ name: 'A', color: 3, cursor })?.cursor).toBeUndefined()
    }
    expect(
      readPresence({ name: 'A', color: 3, cursor: { section, anchor: start, focus: start } })
        ?.cursor,
    ).toBeDefined()
  })

  it('whatever peers say, the editor goes on and no root type is created for them', () => {
    const doc = docWith([paragraph('words')])
    const awareness = new Awareness(doc)
    const screen = mountSection(doc, { awareness })
    const roots = [...doc.share.keys()]
    const places = [
      start,
      { type: { client: 999_999, clock: 5 }, item: null },
      { type: null, item: { client: doc.clientID, clock: 1_000_000 } },
      { type: null, item: { client: doc.clientID, clock: 0 } },
      { type: null, item: null, tname: 'evil' },
      {
        type: { client: doc.clientID, clock: 1 },
        item: { client: doc.clientID, clock: 2 },
        assoc: -1,
      },
    ]
    act(() => {
      let client = 5_000
      for (const anchor of places) {
        for (const focus of places) {
          peerSays(awareness, client++, {
            name: 'Eve',
            color: 1,
            cursor: { section, anchor, focus },
          })
        }
      }
      for (const state of [{}, { name: {} }, { anchorPos: 7, focusing: true }, { cursor: [] }]) {
        peerSays(awareness, client++, state)
      }
    })
    edit(screen, () => $getRoot().selectEnd().insertText(' go on'))
    expect(blocksOf(doc)).toEqual([paragraph('words go on')])
    expect(screen.heals).toEqual([])
    expect([...doc.share.keys()]).toEqual(roots)
    awareness.destroy()
    screen.unmount()
  })
})

describe('one’s own cursor', () => {
  it('goes out while the editor has the focus, keeps what others store beside it, and goes with the focus', () => {
    const doc = docWith([paragraph('words')])
    const other = copyOf(doc)
    const awareness = new Awareness(doc)
    awareness.setLocalState({ name: 'A', color: 2, hand: 'up' })
    const screen = mountSection(doc, { awareness })
    act(() => {
      screen.editor().focus()
      screen.editor().getRootElement()?.focus()
    })
    edit(screen, () => $getRoot().selectEnd())
    act(() => vi.advanceTimersByTime(200))
    const presence = readPresence(awareness.getLocalState())
    expect(presence?.cursor?.section).toBe(section)
    expect(awareness.getLocalState()).toMatchObject({ name: 'A', color: 2, hand: 'up' })
    const said = vi.fn()
    awareness.on('update', said)
    act(() => {
      theBody(other).insert(1, 'Others’ ')
      bring(other, doc)
      vi.advanceTimersByTime(200)
    })
    expect(screen.editor().getRootElement()?.textContent).toBe('Others’ words')
    // The cursor is behind the letters that it was behind: there is nothing new to tell.
    expect(said).not.toHaveBeenCalled()
    screen.unmount()
    expect(readPresence(awareness.getLocalState())?.cursor ?? null).toBeNull()
    awareness.destroy()
  })

  it('is drawn for others at the letters that it is at, whatever comes before them, until its section is gone', () => {
    const doc = docWith([paragraph('one'), paragraph('two')])
    const other = copyOf(doc)
    const awareness = new Awareness(doc)
    const screen = mountSection(doc, { awareness })
    const at = theBody(other).toString().indexOf('two') + 2
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(theBody(other), at + 2, -1),
    )
    act(() =>
      peerSays(awareness, 77, {
        name: 'B',
        color: 4,
        cursor: { section, anchor: place, focus: place },
      }),
    )
    edit(screen, () => $getRoot().selectStart().insertText('!'))
    act(() => {
      other.transact(() => theBody(other).delete(0, at + 1), 'test')
      bring(other, doc)
    })
    edit(screen, () => $getRoot().selectEnd().insertText('!'))
    expect(screen.heals).toEqual([])
    awareness.destroy()
    screen.unmount()
  })
})
