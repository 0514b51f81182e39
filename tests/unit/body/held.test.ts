import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { holdRuns, rebaseEdits } from '../../../renderer/editor/binding/held-body.ts'
import { writeEdits } from '../../../shared/notebook/body/edits.ts'
import { plainLook } from '../../../shared/notebook/body/looks.ts'
import { copyOf, inDoc, seed } from './setup.ts'

it(`P6: what is written while others’ changes wait comes right behind the letter that stood before it, whatever looks there are (seed ${seed})`, () => {
  const place = fc.nat({ max: 1000 })
  const looks = fc.array(fc.tuple(place, place, fc.constantFrom('bold', 'italic')), {
    maxLength: 6,
  })
  const others = fc.array(fc.tuple(place, fc.constantFrom('x', 'yz', '')), { maxLength: 6 })
  fc.assert(
    fc.property(looks, others, place, (looks, others, where) => {
      const body = inDoc(new Y.Text('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 1)
      for (const [from, length, look] of looks) {
        const at = from % 26
        body.format(at, Math.min(length % 8, 26 - at), { [look]: true })
      }
      const runs = holdRuns(body)
      const at = where % 27
      const before = body.toString()[at - 1]
      const far = copyOf(body, 2)
      for (const [from, text] of others) {
        if (text) far.insert(from % (far.length + 1), text)
        else far.format(from % far.length, 1, { bold: true })
      }
      Y.applyUpdate(body.doc as Y.Doc, Y.encodeStateAsUpdate(far.doc as Y.Doc))
      const piece = { kind: 'text', text: '!', ...plainLook } as const
      writeEdits(
        body,
        rebaseEdits(body, { runs }, [{ kind: 'splice', at, remove: 0, insert: [piece] }]),
      )
      const said = body.toString()
      expect(said[said.indexOf('!') - 1]).toBe(before)
    }),
    { seed },
  )
})
