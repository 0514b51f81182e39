import { expect, test } from 'vitest'
import { restsOn } from '../../../shared/merge/rests-on.ts'
import { sentencesOf } from '../../../shared/merge/sentences.ts'
import type { Block } from '../../../shared/notebook/blocks.ts'

/** A section of these lines. */
const wording = (title: string, ...lines: string[]) => ({
  title,
  blocks: lines.map(
    (text): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }),
  ),
})

const art = wording('', 'Feeds used to list what friends said. Now a model chooses for everyone.')
const law = wording('', 'The regulators came late, and looked at prices alone.')
const grounds = [
  { of: 'art', wordings: [art] },
  { of: 'law', wordings: [law] },
]
const onOf = (text: string) =>
  restsOn(wording('', text), grounds).map(({ on }) => on.map(({ of, how }) => `${of} ${how}`))

test('M5: a sentence that stands in a source rests on it, whatever its signs and capitals', () => {
  expect(onOf('Now a model chooses, for everyone!')).toEqual([['art same']])
  expect(
    onOf(
      'feeds used to list what friends said; The regulators came late and looked at prices alone',
    ),
  ).toEqual([['art close', 'law close']])
})

test('M5: one that was rewritten rests on what has most of its words, and shows which', () => {
  const [sentence] = restsOn(
    wording('', 'Regulators came late and looked only at prices.'),
    grounds,
  )
  expect(sentence?.on).toEqual([
    { of: 'law', how: 'close', text: 'The regulators came late, and looked at prices alone.' },
  ])
})

test('M5: one that nobody in a group wrote rests on nothing, also where it shares a word', () => {
  expect(onOf('Everyone should own their servers.')).toEqual([[]])
  expect(onOf('Prices.')).toEqual([[]])
  expect(onOf('Feeds used to frighten cats, dogs, birds.')).toEqual([[]])
  expect(onOf('We recommend a public fund for such platforms.')).toEqual([[]])
  expect(restsOn(wording('', 'Anything at all.'), []).map(({ on }) => on)).toEqual([[]])
})

test('M5: the wording that was taken counts as well as that of now', () => {
  const both = [{ of: 'art', wordings: [wording('', 'All new now.'), art] }]
  expect(restsOn(art, both).map(({ on }) => on[0]?.how)).toEqual(['same', 'same'])
})

test('sentences are those of people, in scripts with and without spaces; nothing without a word is one', () => {
  expect(sentencesOf(wording('A title', 'One. Two? …', '—'))).toEqual(['A title', 'One.', 'Two?'])
  expect(sentencesOf(wording('', '平台改变了。我们说话的方式。'))).toHaveLength(2)
  const han = [{ of: 'han', wordings: [wording('', '平台改变了我们说话的方式。')] }]
  expect(restsOn(wording('', '平台改变我们说话的方式了。'), han)[0]?.on).toHaveLength(1)
  expect(sentencesOf(wording('', 'جملة أولى. جملة ثانية؟'))).toHaveLength(2)
})
