// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { bindTitle, type TitleBinding } from '../../../renderer/editor/binding/title-binding.ts'
import { editTitle } from '../../../shared/notebook/edit-title.ts'
import { titleOf } from '../../../shared/notebook/schema.ts'
import { bring, copyOf, docWith, section } from './setup.tsx'

function titled(words: string) {
  const near = docWith([], 1)
  const title = (doc: Y.Doc) => titleOf(doc, section) as Y.Text
  editTitle(title(near), words)
  const far = copyOf(near, 2)
  const binding = bindTitle(near, section) as TitleBinding
  const seen: string[] = []
  binding.subscribe(() => seen.push(binding.value()))
  return { near, far, title, binding, seen }
}

describe('P6: a title in which one writes', () => {
  it('keeps the caret in its words, whatever others write or delete before it', () => {
    const { near, far, title, binding } = titled('Trust today')
    const places: number[] = []
    binding.subscribe((move) => places.push(move('Trust'.length)))
    title(far).insert(0, 'On ')
    bring(far, near)
    title(far).delete(0, 4)
    bring(far, near)
    title(far).insert(title(far).length, '!')
    bring(far, near)
    expect(places).toEqual(['On Trust'.length, 'Trust'.length - 4, 'Trust'.length])
    binding.destroy()
  })
})

describe('P6: a title in which an input method composes', () => {
  it('is not replaced under it, and both what is chosen and what others typed stand', () => {
    const { near, far, title, binding, seen } = titled('Trust')
    binding.beginComposing()
    binding.edit('Trustに')
    title(far).insert(0, 'On ')
    bring(far, near)
    binding.edit('Trustにほ')
    title(far).insert(8, ' today')
    bring(far, near)
    expect(seen).toEqual([])
    const caret = binding.endComposing('Trust日本', 7)
    expect(binding.value()).toBe('On Trust日本 today')
    expect(caret).toBe('On Trust日本'.length)
    bring(near, far)
    expect(title(far).toString()).toBe('On Trust日本 today')
    binding.undo()
    expect(binding.value()).toBe('On Trust today')
    binding.destroy()
  })

  it('is not replaced under it either where something else in the window follows the title', () => {
    const { near, far, title, binding } = titled('Trust')
    // Reads what changed, for which Yjs opens a transaction within the one that is being told of.
    const beside = bindTitle(near, section) as TitleBinding
    beside.subscribe(() => undefined)
    const composing = bindTitle(near, section) as TitleBinding
    composing.subscribe(() => undefined)
    composing.beginComposing()
    composing.edit('Trustに')
    title(far).insert(0, 'On ')
    bring(far, near)
    composing.endComposing('Trust日本', 7)
    expect(composing.value()).toBe('On Trust日本')
    for (const one of [binding, beside, composing]) one.destroy()
  })

  it('keeps what is composed also where its field goes away before it is chosen', () => {
    const { near, far, title, binding } = titled('Trust')
    binding.beginComposing()
    title(far).insert(0, 'On ')
    bring(far, near)
    binding.edit('Trust日本')
    binding.destroy()
    expect(title(near).toString()).toBe('On Trust日本')
  })

  it('composing that is given up writes nothing, and what others did is shown', () => {
    const { near, far, title, binding } = titled('Trust')
    binding.beginComposing()
    binding.edit('Trustx')
    title(far).insert(5, '!')
    bring(far, near)
    binding.endComposing('Trust', 5)
    expect(binding.value()).toBe('Trust!')
    binding.destroy()
  })

  it('whatever others do, every sign composed stands once, and none that they deleted comes back', () => {
    const change = fc.record({
      at: fc.nat(20),
      remove: fc.nat(4),
      words: fc.stringMatching(/^[A-F]{0,3}$/),
      when: fc.nat(2),
    })
    const steps = ['一', '一二', '一二三']
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{0,12}$/),
        fc.nat(12),
        fc.array(change, { maxLength: 6 }),
        (words, place, changes) => {
          const { near, far, title, binding } = titled(words)
          const at = Math.min(place, words.length)
          const composed = (letters: string) => words.slice(0, at) + letters + words.slice(at)
          binding.beginComposing()
          for (const [step, letters] of steps.entries()) {
            binding.edit(composed(letters))
            for (const { at, remove, words, when } of changes.filter(({ when }) => when === step)) {
              const text = title(far)
              const from = Math.min(at, text.length)
              text.delete(from, Math.min(remove, text.length - from))
              text.insert(from, words)
              if (when % 2 === 0) bring(far, near)
            }
          }
          binding.endComposing(composed('日本'), at + 2)
          bring(far, near)
          bring(near, far)
          const said = title(near).toString()
          expect(title(far).toString()).toBe(said)
          const stands = (sign: string) => said.split(sign).length - 1
          expect(['日', '本'].map(stands)).toEqual([1, 1])
          expect(['一', '二', '三'].map(stands)).toEqual([0, 0, 0])
          for (const sign of new Set(words)) {
            expect(stands(sign)).toBeLessThanOrEqual(words.split(sign).length - 1)
          }
          binding.destroy()
        },
      ),
      { numRuns: 200 },
    )
  })
})
