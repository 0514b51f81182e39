import { acts, goTo, movesTheLine, moving, press, title } from '../support/at-once/acts.ts'
import { bothSay, openLine, type Pair, textOf, type WrittenLine } from '../support/at-once/lines.ts'
import { composes, types, type Way } from '../support/at-once/ways.ts'
import { expect, test } from '../support/e2e.ts'
import { openPair } from '../support/room.ts'
import { takeApart } from '../support/take-apart.ts'

/*
 * One writes without pause while the other acts on that very line, in real browsers; together, and both
 * offline. SOTTO_LONG=1 plays each act fifty times, another number as many times; SOTTO_PAIRS share them,
 * and they are offline for SOTTO_OFFLINE seconds.
 */
const long = Number(process.env.SOTTO_LONG ?? 0)
const isLong = long > 0
const pairs = isLong ? Number(process.env.SOTTO_PAIRS ?? 1) : 1
const rounds = Math.ceil((long === 1 ? 50 : long) / pairs)
const offline = 1000 * Number(process.env.SOTTO_OFFLINE ?? (isLong ? 60 : 5))
/** How long the one writes while the other acts beside them. */
const aMoment = 1000

/** A pair of devices, and what was written on them so far. */
interface Play {
  readonly pair: Pair
  readonly lines: WrittenLine[]
}

/** What the other does to a line, and how the one writes in it. */
interface Deed {
  readonly act: string
  readonly way: Way
}

const all = { ...acts, ...moving }
const first = 'Start.'
/** No lead is the beginning of another. */
const leadOf = ({ lines }: Play, more = 0) => `line${lines.length + more}:`

/** One acts while the other writes, each seeing the other. */
async function together(play: Play, { act, way }: Deed): Promise<void> {
  const { pair, lines } = play
  const lead = leadOf(play)
  await openLine(pair, lead)
  const [written] = await Promise.all([
    way(pair.organizer.page, aMoment, lines.length),
    all[act]?.(pair.guest, lead),
  ])
  lines.push({ lead, written, isMoved: act === movesTheLine })
  await test.step(`${act}, ${lead}`, () => bothSay(pair, first, lines))
}

/** Both are offline: the one writes in a line for each act, and the other acts. Then they meet. */
async function apart(play: Play, deeds: readonly Deed[]): Promise<void> {
  const { pair, lines } = play
  const { organizer, guest } = pair
  const each = deeds.map((deed, i) => ({ ...deed, lead: leadOf(play, i) }))
  for (const { lead } of each) await openLine(pair, lead)
  await bothSay(pair, first, [...lines, ...each.map(({ lead }) => bare(lead))])
  const meet = await takeApart([organizer.page, guest.page])
  const began = Date.now()
  const writing = async () => {
    for (const { act, way, lead } of each) {
      await goTo(organizer, lead)
      await press(organizer, 'End')
      const written = await way(organizer.page, offline / each.length, lines.length)
      lines.push({ lead, written, isMoved: act === movesTheLine })
    }
  }
  const acting = async () => {
    for (const { act, lead } of each) await all[act]?.(guest, lead)
  }
  await Promise.all([writing(), acting()])
  await organizer.page.waitForTimeout(Math.max(0, began + offline - Date.now()))
  const said = await textOf(guest)
  const seen = lines.slice(-each.length).filter(({ written }) => said.includes(written))
  expect(seen, 'words that arrived offline').toEqual([])
  await meet()
  await bothSay(pair, first, lines)
}

const bare = (lead: string): WrittenLine => ({ lead, written: '', isMoved: false })

type OpenDevice = Parameters<typeof openPair>[0]

async function open(openDevice: OpenDevice): Promise<Play> {
  const pair = await openPair(openDevice)
  await pair.organizer.write('Before', 'Another section.')
  await pair.organizer.write(title, first)
  await pair.guest.sees(title, first)
  await pair.guest.body(title).click()
  return { pair, lines: [] }
}

/** Plays the rounds on all pairs, and says how many they were. */
async function playAll(
  openDevice: OpenDevice,
  name: string,
  round: (play: Play) => Promise<void>,
): Promise<void> {
  const plays: Play[] = []
  for (let i = 0; i < pairs; i++) plays.push(await open(openDevice))
  let done = 0
  const play = async (one: Play) => {
    for (let i = 0; i < rounds; i++) {
      await round(one)
      done += 1
      // Of a run that is broken off it is known how far it came.
      if (done % 5 === 0) console.log(`${name}: ${done} rounds so far`)
    }
  }
  try {
    await Promise.all(plays.map(play))
  } finally {
    const written = plays.flatMap(({ lines }) => lines)
    const signs = written.reduce((sum, line) => sum + line.written.length, 0)
    console.log(`${name}: ${done} rounds, ${written.length} lines, ${signs} signs written`)
  }
}

const typedActs = Object.keys(all)
/** What is being composed is not yet a word: who moves the line then moves half of one. */
const composedActs = Object.keys(acts)

if (isLong) {
  test.describe('P6: each act many times, every sign there, in order, once', () => {
    test.beforeEach(() => test.setTimeout(600_000 + rounds * (offline + 300_000)))
    for (const [name, way, some] of [
      ['types', types, typedActs] as const,
      ...Object.entries(composes).map(([name, way]) => [name, way, composedActs] as const),
    ]) {
      for (const act of some) {
        test(`together: one ${act}, the other writes (${name})`, ({ openDevice }) =>
          playAll(openDevice, `${name}, ${act}`, (play) => together(play, { act, way })))
      }
      test(`offline for a while: one acts, the other writes (${name})`, ({ openDevice }) =>
        playAll(openDevice, `${name}, offline`, (play) =>
          apart(
            play,
            some.map((act) => ({ act, way })),
          ),
        ))
    }
  })
} else {
  test(`P6: one types without pause while the other acts on the line (${typedActs.join(', ')}), together and offline: every sign is there, in order, once`, async ({
    openDevice,
  }) => {
    test.setTimeout(180_000)
    const play = await open(openDevice)
    const deeds = typedActs.map((act) => ({ act, way: types }))
    for (const deed of [...deeds, ...deeds]) await together(play, deed)
    await apart(play, deeds)
  })

  test(`P6: one composes with an input method (${Object.keys(composes).join(', ')}) while the other acts on the line, together and offline: what is chosen stands whole, once, and nothing of what was composed`, async ({
    openDevice,
  }) => {
    test.setTimeout(180_000)
    const play = await open(openDevice)
    // Each language meets some of the acts.
    const ways = Object.values(composes)
    const deeds = composedActs.map((act, i) => ({ act, way: ways[i % ways.length] ?? types }))
    for (const deed of deeds) await together(play, deed)
    await apart(play, deeds)
  })
}
