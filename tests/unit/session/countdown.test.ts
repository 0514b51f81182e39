import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { followCountdown } from '../../../renderer/session/follow-countdown.ts'
import { publicKeyOf, type SigningKey } from '../../../shared/keys/signing.ts'
import { isCountdown, isCountdownOver, signCountdown } from '../../../shared/presence/countdown.ts'
import { readPresence } from '../../../shared/presence/presence.ts'
import { seededBytes } from '../../support/seeded.ts'

const key = seededBytes(1)(32) as SigningKey
const stranger = seededBytes(2)(32) as SigningKey
const facilitators = publicKeyOf(key)
const minute = 60_000

/** A device of the room; others' presences are put in by hand. */
function device(now = () => 1_000_000, elapsed = () => 0) {
  const awareness = new Awareness(new Y.Doc())
  const follower = followCountdown({ awareness, facilitators, now, elapsed })
  const hear = (client: number, countdown: unknown) => {
    awareness.states.set(client, { name: '', color: 1, countdown })
    awareness.emit('change', [{ added: [client], updated: [], removed: [] }, 'test'])
  }
  return { hear, follower, word: follower.word.current }
}

describe('the room’s countdown', () => {
  it('is what facilitators signed, and nobody else', () => {
    const { hear, word } = device()
    hear(1, signCountdown(stranger, 5, 5 + minute))
    hear(2, { ...signCountdown(key, 5, 5 + minute), until: 5 + 2 * minute })
    expect(word()).toBeUndefined()
    const true_ = signCountdown(key, 5, 5 + minute)
    hear(3, true_)
    expect(word()).toEqual(true_)
  })

  it('of several words the later one stands, whoever says it and in whatever order', () => {
    const { hear, word } = device()
    const stopped = signCountdown(key, 9, 0)
    hear(1, stopped)
    hear(2, signCountdown(key, 5, 5 + minute))
    expect(word()).toEqual(stopped)
  })

  it('a new one stands, however wrong the clock was of who began the one before', () => {
    const { hear, follower, word } = device()
    const ahead = signCountdown(key, 9_000_000_000, 9_000_000_000 + minute)
    hear(1, ahead)
    follower.start(key, 0)
    expect(word()?.until).toBe(0)
    expect(isCountdown(word() as never, facilitators)).toBe(true)
    const other = device()
    other.hear(1, ahead)
    other.hear(2, word())
    expect(other.word()).toEqual(word())
  })

  it('words that are made up without end cost a check a second, and silence the true one only for a while', () => {
    let seconds = 0
    const { hear, word } = device(
      () => 1_000_000,
      () => seconds * 1000,
    )
    for (let n = 0; n < 40; n += 1) hear(1, signCountdown(stranger, n + 1, n + 1 + minute))
    const said = signCountdown(key, 5, 5 + minute)
    hear(2, said)
    expect(word(), 'no check is left for it').toBeUndefined()
    for (seconds = 1; seconds < 200 && word() === undefined; seconds += 1) hear(3, undefined)
    expect(word()).toEqual(said)
  })

  it('several who make up a new word each second do not keep the true one away', () => {
    let seconds = 0
    const { hear, word } = device(
      () => 1_000_000,
      () => seconds * 1000,
    )
    const said = signCountdown(key, 5, 5 + minute)
    // Of those who say something, the one who says what is true came last.
    for (seconds = 0; seconds < 400 && word() === undefined; seconds += 1) {
      for (let liar = 1; liar <= 4; liar += 1)
        hear(liar, signCountdown(stranger, 9, 10 + seconds * 4 + liar))
      hear(9, said)
    }
    expect(word()).toEqual(said)
  })

  it('no countdown is longer than four hours, and one that is over is not said again', () => {
    const long = signCountdown(key, 5, 5 + 5 * 60 * minute)
    expect(isCountdown(long, facilitators)).toBe(false)
    const short = signCountdown(key, 5, 5 + minute)
    expect(isCountdownOver(short, 5 + 2 * minute)).toBe(false)
    expect(isCountdownOver(short, 5 + 12 * minute)).toBe(true)
  })

  it('P7: a presence with what is no word of it is read without', () => {
    const presence = readPresence({ name: 'A', color: 1, countdown: { at: 'x', until: {} } })
    expect(presence?.countdown).toBeUndefined()
    expect(presence?.name).toBe('A')
  })
})
