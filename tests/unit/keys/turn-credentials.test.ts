import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { turnCredentials } from '../../../shared/keys/turn-credentials.ts'

const hour = 3_600_000

test('credentials of a TURN server are as it makes them itself, for every secret', () => {
  for (const secret of ['of the organizer', 'öffnet', '~'.repeat(128)]) {
    const { username, credential } = turnCredentials(secret, Date.UTC(2026, 1, 3, 9, 30))
    expect(credential).toBe(createHmac('sha1', secret).update(username).digest('base64'))
  }
})

test('P7: they say when they expire, a day from now, and tell no device from another', () => {
  const nine = Date.UTC(2026, 1, 3, 9)
  const expiry = (at: number) => Number(turnCredentials('of the organizer', at).username) * 1000
  for (const minutes of [1, 17, 59]) expect(expiry(nine + minutes * 60_000)).toBe(nine + 25 * hour)
  expect(expiry(nine + hour + 1) - expiry(nine + hour - 1)).toBe(hour)
})
