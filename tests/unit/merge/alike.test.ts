import { describe, expect, it } from 'vitest'
import type { SectionId } from '../../../shared/base/ids.ts'
import { type AlikeEntry, findAlike } from '../../../shared/merge/alike.ts'

function entry(group: string, title: string, text: string): AlikeEntry {
  const content = [{ kind: 'text' as const, text, marks: [] }]
  return {
    key: `${group}/${title}`,
    group,
    section: {
      id: title as SectionId,
      title,
      blocks: [{ kind: 'paragraph', content }],
      order: 'a0',
      trashed: false,
      marks: [],
      holds: [],
      sources: [],
    },
  }
}

const room = [
  entry(
    'a',
    'The feed became the product',
    'A feed used to list what friends said. Now a model chooses what will hold you, and the friends are raw material.',
  ),
  entry(
    'b',
    'Feeds sell attention',
    'The ranking model decides what holds people; what friends say has become raw material for the feed.',
  ),
  entry(
    'a',
    'People move to small rooms',
    'Group chats, forums with a door, newsletters: less reach, more trust.',
  ),
  entry(
    'c',
    'Small rooms',
    'People leave for group chats and newsletters, where there is less reach and more trust.',
  ),
  entry(
    'b',
    'Who pays',
    'Mostly the people who host the servers, out of their own pocket; one foundation covers three.',
  ),
  entry(
    'c',
    'What art was for',
    'Galleries lent their names to demonstrations of pattern recognition.',
  ),
  entry(
    'd',
    'Interoperability',
    'Moving an account between services needs a shared identity and a law that asks for it.',
  ),
  entry('d', 'Moderation', 'Ninety seconds for each video, and nobody to ask for help.'),
]

describe('sections that say the same are suggested for one another', () => {
  it('finds the two pairs in the room, both ways, and nothing else', () => {
    const pairs = [...findAlike(room)].flatMap(([key, found]) => found.map((one) => [key, one.key]))
    expect(pairs.sort()).toEqual([
      ['a/People move to small rooms', 'c/Small rooms'],
      ['a/The feed became the product', 'b/Feeds sell attention'],
      ['b/Feeds sell attention', 'a/The feed became the product'],
      ['c/Small rooms', 'a/People move to small rooms'],
    ])
  })

  it('explains itself by the words that both use', () => {
    const [found] = findAlike(room).get('c/Small rooms') ?? []
    expect(found?.words.map((word) => word.toLowerCase())).toContain('newsletters')
    expect(found?.likeness).toBeGreaterThan(0.22)
    expect(found?.likeness).toBeLessThanOrEqual(1)
  })

  it('needs no language: German, Arabic and Japanese are compared as well', () => {
    const many = [
      ...room,
      entry(
        'a',
        'Kleine Räume',
        'Die Leute ziehen in kleine Räume um: Gruppenchats, Foren mit einer Tür, Rundbriefe.',
      ),
      entry('b', 'Foren', 'Viele zieht es in Gruppenchats, Rundbriefe und kleinere Foren.'),
      entry('a', 'الثقة', 'ينتقل الناس إلى غرف صغيرة حيث الثقة أكبر والوصول أقل'),
      entry('c', 'غرف', 'الثقة أكبر في غرف صغيرة حتى لو كان الوصول أقل'),
      entry('a', '小さな部屋', '人々は小さな部屋へ移り、信頼は増え、届く範囲は狭くなる。'),
      entry('d', '信頼', '小さな部屋では信頼が増えるが、届く範囲は狭い。'),
    ]
    const found = findAlike(many)
    expect(found.get('a/Kleine Räume')?.[0]?.key).toBe('b/Foren')
    expect(found.get('a/الثقة')?.[0]?.key).toBe('c/غرف')
    expect(found.get('a/小さな部屋')?.[0]?.key).toBe('d/信頼')
  })

  it('never suggests a section of the same group, and stands any text', () => {
    const twins = [
      entry('a', 'One', 'The very same words here'),
      entry('a', 'Two', 'The very same words here'),
    ]
    expect(findAlike(twins).size).toBe(0)
    expect(findAlike([]).size).toBe(0)
    expect(findAlike([entry('a', '', ''), entry('b', '', '…!?')]).size).toBe(0)
  })
})
