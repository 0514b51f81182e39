import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createWorkshop } from '../../../shared/directory/create-workshop.ts'
import {
  addGroup,
  moveGroup,
  removedGroups,
  removeGroup,
  restoreGroup,
} from '../../../shared/directory/edit-groups.ts'
import { readDirectory } from '../../../shared/directory/read-directory.ts'
import { templateLike, templateOf } from '../../../shared/directory/template.ts'
import { accessFrom } from '../../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../../shared/keys/keys.ts'
import { seededBytes } from './kit.ts'

function setup() {
  const random = seededBytes()
  const access = accessFrom({ role: 'organizer', organizer: newOrganizerSecret(random) })
  const doc = new Y.Doc()
  const dates = { from: undefined, to: undefined }
  createWorkshop(
    doc,
    access,
    { title: 'W', dates, rule: 'chatham-house' },
    { marksNeeded: 2, retainDays: undefined },
  )
  const read = () => readDirectory(doc, access.trust)
  const ids = ['Arts', 'Data', 'Care'].map((name) =>
    addGroup(doc, access, read(), { name, question: `${name}?` }, random),
  )
  const names = () => read().groups.map(({ name }) => name)
  return { access, doc, read, ids, names }
}

describe('P6: a group that is taken off the list can be put back', () => {
  it('with its words, its key and its place, however often', () => {
    const { access, doc, read, ids, names } = setup()
    const [, data] = ids
    if (!data) throw new Error('it was made')
    const before = read().groups
    for (let times = 0; times < 3; times++) {
      removeGroup(doc, access, read(), data)
      expect(names()).toEqual(['Arts', 'Care'])
      expect(removedGroups(read())).toEqual([{ id: data, name: 'Data' }])
      restoreGroup(doc, access, read(), data)
      expect(read().groups).toEqual(before)
      expect(removedGroups(read())).toEqual([])
    }
  })

  it('a device that hears of the two the other way round agrees', () => {
    const { access, doc, read, ids } = setup()
    const [, data] = ids
    if (!data) throw new Error('it was made')
    removeGroup(doc, access, read(), data)
    const removed = Y.encodeStateAsUpdate(doc)
    restoreGroup(doc, access, read(), data)
    const other = new Y.Doc()
    for (const update of [Y.encodeStateAsUpdate(doc), removed]) Y.applyUpdate(other, update)
    expect(readDirectory(other, access.trust).groups).toEqual(read().groups)
  })

  it('moves with every other group, one place at a time', () => {
    const { access, doc, read, ids, names } = setup()
    const [arts, data, care] = ids
    if (!(arts && data && care)) throw new Error('they were made')
    moveGroup(doc, access, read(), care, data)
    expect(names()).toEqual(['Arts', 'Care', 'Data'])
    moveGroup(doc, access, read(), arts, undefined)
    expect(names()).toEqual(['Care', 'Data', 'Arts'])
  })
})

describe('a new group’s notebook starts like those that are there', () => {
  const question = 'What is new?'

  it('with its own question, then the titles of the others', () => {
    const template = templateOf(['Key points', 'Actions'], 'Arts?')
    expect(
      templateLike([{ question: 'Arts?', ...(template ? { template } : {}) }], question),
    ).toEqual([question, 'Key points', 'Actions'])
  })

  it('with all of them where the others’ question was mended since', () => {
    expect(templateLike([{ question: 'Mended?', template: ['Key points'] }], question)).toEqual([
      question,
      'Key points',
    ])
  })

  it('blank where they start blank', () => {
    expect(templateLike([{ question: 'Arts?' }], question)).toBeUndefined()
    expect(templateOf([], question)).toBeUndefined()
  })
})
