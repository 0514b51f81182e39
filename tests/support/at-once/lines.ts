import { expect } from '@playwright/test'
import type { openPair } from '../room.ts'
import { press, title } from './acts.ts'

export type Pair = Awaited<ReturnType<typeof openPair>>

/** A line in which somebody writes: what stood there before, and what was written behind it. */
export interface WrittenLine {
  readonly lead: string
  readonly written: string
  /** Whether somebody else took what stood there to another place. */
  readonly isMoved: boolean
}

/** A fresh last line, with words that are there before anybody acts. */
export async function openLine({ organizer, guest }: Pair, lead: string): Promise<void> {
  const { page } = organizer
  await press(organizer, 'ControlOrMeta+End', 'Enter')
  // Out of a heading or a list, as the line before may have been made.
  await press(organizer, 'Backspace', 'ControlOrMeta+End', 'Enter')
  await page.keyboard.type(`${lead} `)
  await guest.sees(title, lead)
}

/** Waits until both say all that was written, every sign of it once and in order, and nothing else. */
export async function bothSay(pair: Pair, first: string, lines: readonly WrittenLine[]) {
  for (const one of [pair.organizer, pair.guest]) {
    const wrong = async () => whatIsWrong(await one.body(title).innerText(), first, lines)
    await expect.poll(wrong, { timeout: 60_000 }).toEqual([])
  }
  const [said, other] = [pair.organizer, pair.guest].map((one) => () => textOf(one))
  if (said && other) await expect.poll(said).toBe(await other())
}

export async function textOf(one: Pair['organizer']): Promise<string> {
  return (await one.body(title).innerText()).replace(/\s+/g, ' ')
}

function whatIsWrong(shown: string, first: string, lines: readonly WrittenLine[]): string[] {
  const text = withoutSpaces(shown)
  const times = (part: string) => text.split(part).length - 1
  const wrong = lines.flatMap(({ lead, written, isMoved }) => {
    const whole = written || lead
    if (times(whole) === 1) return []
    if (!isMoved || written === '') return [`${whole} stands ${times(whole)} times`]
    const at = text.indexOf(lead) + lead.length
    let moved = 0
    while (moved < written.length && text[at + moved] === written[moved]) moved += 1
    const [begin, rest] = [written.slice(0, moved), written.slice(moved)]
    const isThere = times(lead + begin) === 1 && (rest === '' || times(rest) > 0)
    return isThere ? [] : [`${begin} was moved, and ${rest} stands ${times(rest)} times`]
  })
  const all = lines.map(({ lead, written }) => lead + written).join('')
  const [is, expected] = [text.length, withoutSpaces(first + all).length]
  if (is !== expected) wrong.push(`${is} signs in the place of ${expected}`)
  return wrong
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200b]/g, '')
}
