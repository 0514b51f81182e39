import { describe, expect, it } from 'vitest'
import { openDeviceMemory } from '../../../renderer/session/device-memory.ts'
import type { DeviceTag, GroupId, SectionId } from '../../../shared/base/ids.ts'
import { maxDevices } from '../../../shared/directory/limits.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'
import type { Fingerprint, Section } from '../../../shared/notebook/notebook.ts'
import { seededBytes } from '../../support/seeded.ts'

const group = 'group' as GroupId

function section(text: string, marks: readonly Fingerprint[] = []): Section {
  const blocks: Block[] = [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }]
  return {
    id: 's' as SectionId,
    title: 'Title',
    blocks,
    order: 'a0',
    trashed: false,
    marks: marks.map((one) => ({ device: 'd' as DeviceTag, fingerprint: one })),
    holds: [],
    sources: [],
  }
}

/** A section as it stands, marked as it stands. */
function marked(text: string): Section {
  return section(text, [fingerprint(section(text))])
}

function open() {
  return openDeviceMemory({
    storageSecret: seededBytes(9)(32),
    keep: false,
    isKept: async () => true,
  })
}

describe('what a device alone remembers of a workshop', () => {
  it('D2: a wording that was marked as it stood can be shown again when it has changed', () => {
    const memory = open()
    const wording = fingerprint(section('Before'))
    memory.see(group, { sections: [marked('Before')] })
    memory.see(group, { sections: [section('After', [wording])] })
    const { title, blocks } = section('Before')
    expect(memory.wording(wording)).toEqual({ title, blocks })
  })

  it('a wording that nobody marked is not remembered, nor one that was marked unseen', () => {
    const memory = open()
    memory.see(group, { sections: [section('Words')] })
    expect(memory.wording(fingerprint(section('Words')))).toBeUndefined()
    const unseen = fingerprint(section('Unseen'))
    memory.see(group, { sections: [section('Words', [unseen])] })
    expect(memory.wording(unseen)).toBeUndefined()
  })

  it('a wording is forgotten as soon as no mark of its group is on it: nothing outlives its section', () => {
    const memory = open()
    const other = 'other' as GroupId
    memory.see(group, { sections: [marked('Mine')] })
    memory.see(other, { sections: [marked('Theirs')] })
    memory.tidy(group, { sections: [section('Mine', [fingerprint(section('Mine'))])] })
    expect(memory.wording(fingerprint(section('Mine')))).toBeDefined()
    memory.tidy(group, { sections: [] })
    expect(memory.wording(fingerprint(section('Mine')))).toBeUndefined()
    expect(memory.wording(fingerprint(section('Theirs')))).toBeDefined()
  })

  it('keeps the organizer’s own list, and tells when something has changed', () => {
    const memory = open()
    let told = 0
    const stop = memory.subscribe(() => {
      told += 1
    })
    expect(memory.names()).toBe('')
    memory.setNames('Mara Lindqvist')
    expect([memory.names(), told]).toEqual(['Mara Lindqvist', 1])
    stop()
    memory.setNames('')
    expect(told).toBe(1)
  })

  it('keeps when devices were last heard of; no more of them than a workshop can have', () => {
    const memory = open()
    memory.hear(['a', 'b'], 1000)
    memory.hear(['a'], 2000)
    expect([...memory.heard()].sort()).toEqual([
      ['a', 2000],
      ['b', 1000],
    ])
    const many = Array.from({ length: maxDevices + 100 }, (_, i) => `device-${i}`)
    memory.hear(many, 3000)
    memory.hear(['a'], 4000)
    expect(memory.heard().size).toBe(maxDevices)
    expect(memory.heard().get('a')).toBe(4000)
  })
})
