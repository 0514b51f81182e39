import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { StatusLine } from '../../../renderer/features/workshop/status-line.tsx'
import { startI18n } from '../../../renderer/i18n/index.ts'
import type { Platform } from '../../../renderer/platform/platform.ts'
import { PlatformProvider } from '../../../renderer/platform/platform-context.ts'
import type { DocSession } from '../../../renderer/session/doc-session.ts'
import type { RoomStatus } from '../../../renderer/sync/index.ts'

beforeAll(startI18n)

const two: RoomStatus = {
  meetingPoint: 'connected',
  unreached: [],
  connected: 1,
  byRelay: 0,
  byTurn: 0,
  missed: 0,
  called: 0,
  present: 2,
  haveAll: 2,
  forked: 0,
  newer: 0,
  older: 0,
  ignored: 0,
  cutOff: 0,
  lastCutOff: undefined,
  cutOffBy: 0,
  problem: undefined,
}

function line(status: Partial<RoomStatus>): string {
  const session = {
    stored: { status: () => ({ state: 'saved' }) },
    room: { status: () => ({ ...two, ...status }) },
    turn: () => ({ address: 'turn:relay.example:3478', secret: 'of the organizer' }),
  } as unknown as DocSession
  return renderToStaticMarkup(
    <PlatformProvider value={{ keeping: {} } as unknown as Platform}>
      <StatusLine session={session} />
    </PlatformProvider>,
  )
}

for (const [what, status, have, sentence] of [
  ['uses a newer Sotto', { newer: 1 }, '2 of 3 have it.', 'update this one to write with it'],
  ['uses an older Sotto', { older: 1 }, '2 of 3 have it.', 'older Sotto and does not get'],
  [
    'uses an older Sotto, and nobody else is here',
    { older: 1, present: 1, haveAll: 1 },
    '1 of 2 have it.',
    'older Sotto and does not get',
  ],
  ['was cut off', { cutOff: 1 }, '2 of 2 have it.', 'One device was cut off'],
  ['has cut this one off', { cutOffBy: 1 }, '2 of 2 have it.', 'has cut this one off'],
] as const)
  test(`P6: that a device ${what} is said in a sentence, and it is not counted among those who have it`, () => {
    expect(line({})).not.toContain('status-note')
    expect(line(status)).toContain(have)
    expect(line(status)).toContain(sentence)
  })

test('P6: that nobody else is here is said only once they would have been heard of', () => {
  const alone = { present: 1, haveAll: 1 }
  expect(line({ ...alone, meetingPoint: 'looking' })).toContain('Looking for the others')
  expect(line({ ...alone, meetingPoint: 'looking' })).not.toContain('Nobody else')
  expect(line({ ...alone, meetingPoint: 'connecting' })).not.toContain('Nobody else')
  expect(line({ ...alone, meetingPoint: 'connected' })).toContain('Nobody else is here.')
})

test('P3: whom the path goes through is said: the meeting point, the organizer’s relay by its name, or nobody', () => {
  expect(line({})).not.toContain('reached through')
  expect(line({ byRelay: 1 })).toContain('through the meeting point, sealed')
  expect(line({ byTurn: 1 })).toContain('through the relay relay.example, sealed')
})
