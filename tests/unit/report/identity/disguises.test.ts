import { expect, test } from 'vitest'
import { disguisedSpans } from '../../../../shared/report/identity/disguised-spans.ts'
import { formSpans } from '../../../../shared/report/identity/text-spans.ts'

/* Each way of writing a name by itself: that most of many are found says of none that it is. */

const list = ['Rosalind Ekwueme', 'Marta Straßer']

test.each([
  ['with what nobody sees', 'asked Ros\u00adal\u200bind', 'Ros\u00adal\u200bind'],
  ['with letters that nobody sees', 'asked Ros\u3164al\uffa0ind', 'Ros\u3164al\uffa0ind'],
  ['in circles', 'asked Ⓡⓞⓢⓐⓛⓘⓝⓓ', 'Ⓡⓞⓢⓐⓛⓘⓝⓓ'],
  ['in full width', 'asked Ｒｏｓａｌｉｎｄ', 'Ｒｏｓａｌｉｎｄ'],
  ['in letters of another script', 'asked R\u043esalind', 'R\u043esalind'],
  ['in small capitals', 'asked ʀᴏsᴀʟɪɴᴅ', 'ʀᴏsᴀʟɪɴᴅ'],
  ['with another letter for the same', 'asked Strasser', 'Strasser'],
  ['joined', 'asked xrosalindekwuemex', 'rosalindekwueme'],
  ['joined, the other way round', 'asked EkwuemeRosalind', 'EkwuemeRosalind'],
  ['spaced', 'asked E k w u e m e', 'E k w u e m e'],
  ['with an ending', 'asked Rosalinds', 'Rosalind'],
  ['by initials', 'asked R. E. twice', 'R. E.'],
  ['in an address', 'see https://a.example/ros%61lind', 'ros%61lind'],
  ['turned by a sign of direction', 'asked \u202ednilasoR\u202c', 'dnilasoR'],
  ['across a foreign line break', 'asked Rosa\u2028lind', 'Rosa\u2028lind'],
  ['with digits for letters', 'asked R0sa1ind', 'R0sa1ind'],
])('P7: a listed name is found %s', (_, text, name) => {
  const found = disguisedSpans(text, list)
  const at = text.indexOf(name)
  expect(found.some(({ start, end }) => start <= at + 1 && end >= at + name.length - 1)).toBe(true)
  expect(disguisedSpans('asked about money, twice', list)).toEqual([])
})

test('P7: who speaks, and what an address says of who was given it, is found by its form alone', () => {
  const found = (text: string) =>
    formSpans(text, []).map(({ kind, start, end }) => [kind, text.slice(start, end)])
  expect(found('RE: we agreed')).toEqual([['person', 'RE']])
  expect(found('see https://a.example/?email=x')).toContainEqual(['query', '?email=x'])
  expect(found('see https://a.example/p#:~:text=Rosalind')).toContainEqual([
    'query',
    '#:~:text=Rosalind',
  ])
})
