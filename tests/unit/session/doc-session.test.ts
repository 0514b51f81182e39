import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDocSession } from '../../../renderer/session/doc-session.ts'
import type { DocKey } from '../../../shared/keys/keys.ts'
import { seededBytes } from '../../support/seeded.ts'

test('P7: the number that presence shows beside a name is none under which text is stored', async () => {
  const random = seededBytes(31)
  const session = openDocSession({
    key: random(32) as DocKey,
    storageSecret: random(32),
    meetingPoints: [],
    turn: () => undefined,
    keep: false,
    isKept: async () => true,
  })
  const { doc, awareness } = session
  awareness.setLocalState({ name: 'Clear Crane' })
  doc.getText('t').insert(0, 'typed')
  expect([...awareness.getStates().keys()]).toEqual([awareness.clientID])
  const stored = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]
  expect(stored).toEqual([doc.clientID])
  expect(stored).not.toContain(awareness.clientID)
  await session.close()
})
