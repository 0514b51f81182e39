import type { Page } from '@playwright/test'
import type { Bench } from '../bench.ts'
import { printTable } from '../bench.ts'
import type { SideName } from '../browser/bundle.ts'
import type { Stage } from '../browser/stage.ts'
import { openStage } from '../browser/stage.ts'
import { round } from '../statistics.ts'
import { allConnected, joinOneByOne } from './together.ts'

const every = 40

/** What one person's typing costs in a room where everybody is linked. */
export const keystroke: Bench = {
  name: 'keystroke',
  about: 'messages and bytes on the network for one keystroke, in a room of many',
  flags: { peers: 16, keys: 300 },
  run: async ({ peers = 16, keys = 300 }) => {
    const stage = await openStage()
    const ours = await measure(stage, 'ours', peers, keys)
    const plain = await measure(stage, 'plain', peers, keys)
    await stage.end()
    printTable([
      [`${peers} devices`, 'messages a key', 'bytes a key', 'link ends'],
      ['ours', round(ours.messages, 2) ?? '-', round(ours.bytes) ?? '-', ours.links],
      ['plain', round(plain.messages, 2) ?? '-', round(plain.bytes) ?? '-', plain.links],
    ])
    const fewest = peers - 1
    return {
      name: 'keystroke',
      ours: round(ours.messages, 2),
      plain: round(plain.messages, 2),
      limit: fewest,
      ratio: round(ours.messages / fewest, 3),
      goal: 'at most 1.1 times n-1 messages',
      met: ours.messages <= 1.1 * fewest && ours.links === peers * fewest,
      unit: 'messages for a keystroke, digests and presence included',
      detail: {
        peers,
        keys,
        bytes: round(ours.bytes),
        plainBytes: round(plain.bytes),
        plainLinks: plain.links,
      },
    }
  },
}

async function measure(stage: Stage, side: SideName, peers: number, keys: number) {
  const pages = await stage.open(side, peers)
  await joinOneByOne(pages, `keystroke-${side}`, [stage.meetingPoint.wsUrl])
  await allConnected(pages, 20_000)
  await pause(4000)
  const links = (await connections(pages)).reduce((sum, each) => sum + each, 0)
  await Promise.all(pages.map((page) => page.evaluate(() => window.bench.clearMeasured())))
  await pages[0]?.evaluate((args) => window.bench.type(args.keys, args.every), { keys, every })
  // Until all have it and have said so.
  await pause(3000)
  const counts = await Promise.all(
    pages.map((page) => page.evaluate(() => window.bench.measured())),
  )
  await stage.close(pages)
  const sum = (of: 'messages' | 'bytes') => counts.reduce((total, each) => total + each[of], 0)
  return { messages: sum('messages') / keys, bytes: sum('bytes') / keys, links }
}

async function connections(pages: readonly Page[]): Promise<number[]> {
  return Promise.all(pages.map((page) => page.evaluate(() => window.bench.connected())))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
