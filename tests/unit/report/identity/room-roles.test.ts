import { expect, test } from 'vitest'
import { offeredRoles } from '../../../../shared/report/identity/room-roles.ts'

test('P2: a role is offered in place of a name only where at least three in the room share it', () => {
  const typed =
    'a regulator: 3\n2 artists\n12 developers\nuna jueza – 4\nقاضية ٥\nno number here\n 7'
  expect(offeredRoles(typed)).toEqual(['a regulator', 'developers', 'una jueza', 'قاضية'])
})
