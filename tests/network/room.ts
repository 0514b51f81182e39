import { expect } from '@playwright/test'
import { quantile, round } from '../bench/statistics.ts'
import { fragmentOf } from '../support/room.ts'
import { startHost } from './host.ts'
import { createLan, type Lan } from './lan/lan.ts'
import { carry, type Laptop, openLaptop, sectionOf } from './laptop.ts'
import { untrulyAlone, untruths } from './truth.ts'

export interface RoomOptions {
  readonly laptops?: number
  /** The network as it is before anybody comes. */
  readonly arrange?: (lan: Lan) => void | Promise<void>
  readonly family?: 'ipv4' | 'ipv6'
  readonly asDesktop?: boolean
}

export type Room = Awaited<ReturnType<typeof openRoom>>

/** How often each thing is measured. */
export const rounds = Number(process.env.SOTTO_NETWORK_ROUNDS ?? 3)
const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 1_000_000)

/** Laptops in one group's notebook, the first one the organizer's and host; each has written a section. */
export async function openRoom(name: string, options: RoomOptions = {}) {
  const lan = await createLan(options.laptops ?? 2, seed)
  const closing: (() => void | Promise<void>)[] = [lan.remove]
  const [first, ...others] = lan.places
  if (!first) throw new Error('no laptop')
  await options.arrange?.(lan)
  const startOne = () => startHost(first, options.family)
  let host = await startOne()
  closing.unshift(() => host.stop())
  const seconds = new Map<string, number[]>()
  const measured = (what: string, milliseconds: number) =>
    seconds.set(what, [...(seconds.get(what) ?? []), milliseconds / 1000])
  const words = new Map<Laptop, string[]>()
  const laptops: Laptop[] = []
  const alone = new Map<Laptop, [from: number, until: number][]>()

  async function open(place: Lan['places'][number], at = '') {
    const laptop = await openLaptop(place, {
      url: host.url,
      ...(options.asDesktop ? { asDesktop: true } : {}),
    })
    closing.unshift(laptop.close)
    await laptop.page.goto(`${host.url}${at}`)
    return laptop
  }

  async function settle(laptop: Laptop) {
    await laptop.keepNothing()
    const heading = laptop.page.getByRole('heading', { level: 1, name: 'Change' })
    await expect(heading).toBeVisible({ timeout: 60_000 })
    laptops.push(laptop)
    words.set(laptop, [])
  }

  /** A word that nobody else types, in letters. */
  function newWord(from: Laptop): string {
    const count = [...words.values()].flat().length
    const word = `word${[...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}x`
    words.get(from)?.push(word)
    return word
  }

  const organizer = await open(first)
  const from = Date.now()
  await organizer.startSampleWorkshop()
  await settle(organizer)
  await organizer.write(sectionOf(organizer), 'Here.')
  const link = await organizer.inviteLink('Participants of “Change”')
  for (const place of others) {
    const guest = await open(place, fragmentOf(link))
    await guest.enterAs('')
    const from = Date.now()
    await settle(guest)
    await guest.sees(sectionOf(organizer), 'Here.')
    measured('joining', Date.now() - from)
    await guest.write(sectionOf(guest), 'Here.')
  }
  await organizer.everybodyHasIt(lan.places.length)
  alone.set(organizer, [[from, Date.now()]])

  return {
    lan,
    laptops,
    measured,
    newWord,
    restartHost: async () => {
      host = await startOne()
    },
    stopHost: () => host.stop(),

    /** While this happens nobody else is where this laptop is. */
    whileAlone: async (laptop: Laptop, happens: () => Promise<void>) => {
      const from = Date.now()
      await happens()
      alone.set(laptop, [...(alone.get(laptop) ?? []), [from, Date.now()]])
    },

    /** Words by turns from each laptop to each other one. */
    exchange: async (what: string, within?: number) => {
      for (let round = 0; round < rounds; round++)
        for (const from of laptops)
          for (const to of laptops)
            if (from !== to) measured(what, await carry(newWord(from), from, to, within))
    },

    /** Prints what was measured; then nothing may be lost, and nothing untrue may have been said. */
    finish: async () => {
      const row = [...seconds].map(([what, each]) => {
        const [half, worst] = [round(quantile(each, 0.5), 2), round(Math.max(...each), 2)]
        return `${what} ${half} s (${each.length}, at most ${worst})`
      })
      console.log(`${name}: ${row.join(' · ')} [seed ${seed}]`)
      const shown = await Promise.all(laptops.map((laptop) => laptop.shown()))
      for (const [at, laptop] of laptops.entries()) {
        const own = shown[at] ?? []
        const others = shown.filter((_, other) => other !== at)
        expect.soft(untruths(words.get(laptop) ?? [], own, others)).toEqual([])
        expect.soft(untrulyAlone(own, alone.get(laptop) ?? [])).toEqual([])
        for (const word of [...words.values()].flat())
          await expect(laptop.page.locator('article', { hasText: word })).toBeVisible({
            timeout: 60_000,
          })
        await laptop.everybodyHasIt(laptops.length)
      }
    },

    close: async () => {
      for (const close of closing) await close()
    },
  }
}
