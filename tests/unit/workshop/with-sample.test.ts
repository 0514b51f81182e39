import { expect, test } from 'vitest'
import { withSample } from '../../../renderer/features/workshop/with-sample.ts'

const sample = [
  { name: 'Change', question: 'How?' },
  { name: 'Culture', question: 'What?' },
]
const blank = { name: ' ', question: '' }

test('P6: the sample takes away nothing that was typed, and fills what is blank', () => {
  expect(withSample([blank, blank], sample)).toEqual(sample)
  const typed = { name: 'Ours', question: '' }
  const asked = { name: '', question: 'Why here?' }
  const named = { name: 'Culture', question: 'Our own question' }
  expect(withSample([blank, typed, asked, named], sample)).toEqual([typed, asked, named, sample[0]])
})
