import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDeviceMemory } from '../../../renderer/session/device-memory.ts'
import { watchNews } from '../../../renderer/session/watch-news.ts'
import { applyAnswer } from '../../../renderer/sync/mesh/apply-update.ts'
import type { GroupId, SectionId } from '../../../shared/base/ids.ts'
import { syncOrigin } from '../../../shared/base/origin.ts'
import { addSection } from '../../../shared/notebook/add-section.ts'
import { createNotebookReader } from '../../../shared/notebook/notebook-reader.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'
import { seededBytes } from '../../support/seeded.ts'

const group = 'group' as GroupId
const opened = { opened: true, damaged: 0 }

function device() {
  const doc = new Y.Doc()
  const memory = openDeviceMemory({
    storageSecret: seededBytes(3)(32),
    keep: false,
    isKept: async () => true,
  })
  let looking = true
  const look = async () => {
    const stored = { loaded: Promise.resolve(opened) }
    const reader = createNotebookReader(doc)
    const session = { doc, group, reader, stored } as never
    const watch = watchNews({ session, memory, isLooking: () => looking })
    await memory.stored.loaded
    await Promise.resolve()
    await Promise.resolve()
    return {
      news: () => {
        const { added, changed } = watch.news.current()
        return [...added].map((id) => `new ${id}`).concat([...changed].map((id) => `changed ${id}`))
      },
      go: () => {
        watch.leave()
        watch.close()
      },
      hide: () => {
        watch.leave()
        looking = false
      },
      show: () => {
        looking = true
      },
    }
  }
  return { doc, look }
}

/** What others wrote meanwhile, as this device catches up with it. */
function catchUp(doc: Y.Doc, write: (there: Y.Doc) => void): void {
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  write(there)
  applyAnswer(doc, Y.encodeStateAsUpdate(there, Y.encodeStateVector(doc)), [])
}

/** What others write now. */
function live(doc: Y.Doc, write: (there: Y.Doc) => void): void {
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  write(there)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(there, Y.encodeStateVector(doc)), syncOrigin)
}

const random = seededBytes(5)
const add = (doc: Y.Doc, title: string) => addSection(doc, { title }, random)
const retitle = (section: SectionId) => (doc: Y.Doc) => titleOf(doc, section)?.insert(0, 'x')

describe('what is new since one was here', () => {
  it('has nothing to tell of a first visit', async () => {
    const { doc, look } = device()
    add(doc, 'One')
    const visit = await look()
    catchUp(doc, (there) => add(there, 'Two'))
    expect(visit.news()).toEqual([])
  })

  it('tells which sections came and which changed while one was away, and forgets it when they have been seen', async () => {
    const { doc, look } = device()
    const one = add(doc, 'One')
    const first = await look()
    first.go()
    let two = '' as SectionId
    catchUp(doc, (there) => {
      two = add(there, 'Two')
      retitle(one)(there)
    })
    const second = await look()
    expect(second.news()).toEqual([`new ${two}`, `changed ${one}`])
    second.go()
    const third = await look()
    expect(third.news()).toEqual([])
  })

  it('what this device catches up with after it was opened is news; what is written before one’s eyes is none', async () => {
    const { doc, look } = device()
    const one = add(doc, 'One')
    const first = await look()
    first.go()
    const second = await look()
    live(doc, retitle(one))
    live(doc, (there) => add(there, 'Before one’s eyes'))
    retitle(one)(doc)
    expect(second.news()).toEqual([])
    catchUp(doc, retitle(one))
    expect(second.news()).toEqual([`changed ${one}`])
  })

  it('what comes while the window is out of sight is news when it is looked at again', async () => {
    const { doc, look } = device()
    const one = add(doc, 'One')
    const first = await look()
    first.go()
    const visit = await look()
    visit.hide()
    live(doc, retitle(one))
    visit.show()
    expect(visit.news()).toEqual([`changed ${one}`])
  })

  it('P7: what is remembered is hashes of wordings: no word, no name, no time', async () => {
    const { doc, look } = device()
    add(doc, 'A secret title')
    const memory = openDeviceMemory({
      storageSecret: seededBytes(3)(32),
      keep: false,
      isKept: async () => true,
    })
    const first = await look()
    first.go()
    memory.lastSeen.note(group, new Map([['s' as SectionId, '0123456789abcdef']]))
    expect(memory.lastSeen.of(group)).toEqual(new Map([['s', '0123456789abcdef']]))
    memory.lastSeen.note(group, new Map())
    expect(memory.lastSeen.of(group)).toEqual(new Map())
    expect(memory.lastSeen.of('other' as GroupId)).toBeUndefined()
  })
})
