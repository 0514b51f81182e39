/** What is written in the demo's group, by what becomes of it. */
export const written = {
  cleared: {
    title: 'The feed became the product',
    text: 'A feed used to list what friends said. Now a model chooses what will hold you, and the friends are raw material.',
  },
  clearedToo: {
    title: 'People move to small rooms',
    text: 'Group chats, forums with a door, newsletters: less reach, more trust. What is lost is the stranger.',
  },
  offTheRecord: {
    title: 'How the ranking was argued for inside',
    text: 'The metric was chosen because it moved the quickest, and everybody in that meeting knew it.',
  },
  held: {
    title: 'What a moderator told us',
    text: 'She had ninety seconds for each video and was told to stop asking for help.',
  },
  lapsed: {
    title: 'Who pays for the small rooms',
    text: 'Mostly the people who host them, out of pocket.',
    added: ' One foundation quietly covers three of them.',
  },
  trashed: {
    title: 'Draft of a list of funders',
    text: 'Names to be checked before anybody sees this.',
  },
} as const

export const group = 'Change'
export const names = { ada: 'Quiet Heron', ben: 'Amber Wren' } as const

/** Everything that was typed and must not leave, sentence by sentence, people's names among it. */
export function mustStay(): readonly string[] {
  const { offTheRecord, held, lapsed, trashed } = written
  return [
    ...[offTheRecord, held, lapsed, trashed].flatMap(({ title, text }) => [title, text]),
    lapsed.added.trim(),
    ...Object.values(names),
    group,
  ]
}

/** Everything that was cleared and must leave. */
export function mustGo(): readonly string[] {
  const { cleared, clearedToo } = written
  return [cleared, clearedToo].flatMap(({ title, text }) => [title, text])
}
