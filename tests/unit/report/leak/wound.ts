import * as Y from 'yjs'
import type { SectionId } from '../../../../shared/base/ids.ts'
import { wall } from '../../../../shared/notebook/body/walk.ts'
import { editTitle } from '../../../../shared/notebook/edit-title.ts'
import { bodyOf, titleOf } from '../../../../shared/notebook/schema.ts'
import { linesOf } from '../../../support/type-in-body.ts'
import type { Canaries } from './canaries.ts'
import { hide } from './hide.ts'
import type { Scar } from './plan.ts'

/** Leaves in a section what is no longer there, or never was its words. */
export function wound(doc: Y.Doc, id: SectionId, scar: Scar, { goes, stays }: Canaries): void {
  switch (scar) {
    case 'deleted-words': {
      const text = firstText(doc, id)
      text.insert(0, stays())
      text.delete(0, text.toString().search(/goes/))
      break
    }
    case 'undone-words': {
      const text = firstText(doc, id)
      const undo = new Y.UndoManager(text.body, { trackedOrigins: new Set(['me']) })
      doc.transact(() => text.insert(0, stays()), 'me')
      undo.undo()
      undo.destroy()
      break
    }
    case 'unsafe-link':
      append(doc, id, [{ words: goes(), looks: { link: `javascript:${stays()}` } }])
      append(doc, id, [{ words: goes(), looks: { link: `file:///${stays()}` } }])
      break
    case 'link-with-login': {
      const [one, other] = [`https://${stays()}@example.org/${goes()}`, `${stays()}:${stays()}`]
      append(doc, id, [{ words: goes(), looks: { link: one } }])
      append(doc, id, [
        { words: goes(), looks: { link: `http://${other}@example.org?q=${goes()}` } },
      ])
      break
    }
    case 'link-unlinked': {
      const link = `https://example.org/${stays()}`
      const line = append(doc, id, [{ words: stays(), looks: { link } }])
      doc.transact(() => line.body.delete(line.from, line.length))
      break
    }
    case 'foreign-attributes': {
      // Another program with the group's key writes what this one would not.
      const said = { was: stays(), in: [stays(), stays(), stays()] }
      const link = `https://example.org/${goes()}`
      append(doc, id, [{ words: goes(), looks: { link } }], said)
      break
    }
    case 'quote-without-go-ahead':
      append(doc, id, [{ words: stays() }], { type: 'quote' })
      break
    case 'quote-with-speaker':
      append(doc, id, [{ words: `${goes()}\n— ${stays()}` }], { type: 'quote' })
      break
    case 'unseen-signs': {
      const title = titleOf(doc, id)
      title?.insert(title.length, hide(stays()))
      firstText(doc, id).insert(0, `${hide(stays())}${goes()}${hide(stays())}`)
      const link = `https://example.org/${hide(stays())}${goes()}`
      append(doc, id, [{ words: `${hide(stays())}${goes()}`, looks: { link } }])
      break
    }
    case 'retitled': {
      const title = titleOf(doc, id)
      const kept = title?.toString() ?? ''
      if (title) editTitle(title, stays())
      if (title) editTitle(title, `${kept} ${goes()}`)
      break
    }
  }
}

/** The first line of a section's body, as a text of its own. */
export function firstText(doc: Y.Doc, id: SectionId) {
  const body = bodyOf(doc, id)
  const [line] = linesOf(doc, id)
  if (!body || !line) throw new Error('The section has no body.')
  const at = (offset: number) => line.from + line.start + offset
  return {
    body,
    insert: (offset: number, words: string) => body.insert(at(offset), words),
    delete: (offset: number, length: number) => body.delete(at(offset), length),
    format: (offset: number, length: number, looks: object) =>
      body.format(at(offset), length, looks),
    toString: () => body.toString().slice(line.start),
  }
}

interface Words {
  readonly words: string
  readonly looks?: Readonly<Record<string, unknown>>
}

/** Puts a line at the end of a section. */
function append(doc: Y.Doc, id: SectionId, parts: readonly Words[], said: object = {}) {
  const body = bodyOf(doc, id)
  if (!body) throw new Error('The section has no body.')
  const from = body.length
  body.insertEmbed(from, new Y.Map(Object.entries(said)))
  for (const { words, looks } of parts) body.insert(body.length, words, looks ?? {})
  body.insert(body.length, wall, {})
  return { body, from, length: body.length - from }
}
