import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { GroupId } from '../../../shared/base/ids.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { liveSections } from '../../../shared/notebook/notebook.ts'
import { placeTemplate } from '../../../shared/notebook/place-template.ts'
import { readNotebook } from '../../../shared/notebook/read-notebook.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'
import { emptyTrash, trashSection } from '../../../shared/notebook/trash.ts'
import { createReplicas } from '../../support/replicas.ts'

const group = 'group' as GroupId
const titles = ['Why?', 'Key points', 'Open questions']
const titlesIn = (doc: Y.Doc) => liveSections(readNotebook(doc)).map((section) => section.title)

describe('templates: a notebook starts with its sections exactly once', () => {
  it('three devices that open it first at the same moment have one of each, in order', () => {
    const replicas = createReplicas(3)
    for (const doc of replicas.docs) placeTemplate(doc, group, titles)
    replicas.settle()
    for (const doc of replicas.docs) expect(titlesIn(doc)).toEqual(titles)
  })

  it('what each of them wrote in the sections before they met is kept', () => {
    const replicas = createReplicas(2)
    replicas.docs.forEach((doc, at) => {
      placeTemplate(doc, group, titles)
      const title = titleOf(doc, readNotebook(doc).sections[0]?.id ?? '')
      if (title) editTitle(title, `${title.toString()} word${at}`)
    })
    replicas.settle()
    const [first] = titlesIn(replicas.docs[0] as Y.Doc)
    expect(first).toContain('word0')
    expect(first).toContain('word1')
  })

  it('placing it again brings nothing back that was removed, on any device', () => {
    const [here, late] = createReplicas(2).docs as [Y.Doc, Y.Doc]
    placeTemplate(here, group, titles)
    const [first] = readNotebook(here).sections
    if (!first) throw new Error('no section')
    trashSection(here, first.id)
    emptyTrash(here, [first.id])
    placeTemplate(here, group, titles)
    placeTemplate(late, group, titles)
    Y.applyUpdate(late, Y.encodeStateAsUpdate(here))
    Y.applyUpdate(here, Y.encodeStateAsUpdate(late))
    for (const doc of [here, late]) expect(titlesIn(doc)).toEqual(titles.slice(1))
  })

  it('the bytes of a template never change between versions of the app', () => {
    const doc = new Y.Doc()
    placeTemplate(doc, group, titles)
    const bytes = createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex')
    expect(bytes).toBe('db8bd10d51a7c54418533fc15d8600e162d9d08e1584bed25bcd1f234a6676e5')
  })
})
