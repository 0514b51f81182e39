import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Acts, GuestAct } from './from-nothing/guest.ts'
import type { HostAct, OnTheWall } from './from-nothing/host.ts'
import { makeOlder, makeRelease } from './from-nothing/portable.ts'
import { type Computer, runIn } from './from-nothing/run-in.ts'
import { canMakeLans, createLan } from './lan/lan.ts'

test.skip(!canMakeLans(), 'networks of their own need Linux, root, ip and perl')

interface Room {
  readonly host: Computer
  readonly guest: Computer
  readonly wall: OnTheWall
  readonly folder: string
}

/** A hosting app that hands out this build, and a computer beside it; nothing else can be reached. */
async function inRoom(happens: (room: Room) => Promise<void>): Promise<void> {
  const lan = await createLan(2, 1)
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-from-nothing-'))
  const [first, second] = lan.places
  if (!first || !second) throw new Error('no laptops')
  // There is no way out of this network, nor a gateway that could be asked.
  for (const { run } of lan.places) run('ip route del default; ip -6 route del default')
  const [host, guest] = [runIn(first, 'host.ts'), runIn(second, 'guest.ts')]
  try {
    makeRelease(folder)
    mkdirSync(path.join(folder, 'guest'))
    const handed = path.join(folder, 'release')
    const handOut: HostAct = { act: 'hand-out', folder: handed, data: path.join(folder, 'host') }
    const wall = await host.does<OnTheWall>(handOut)
    expect(wall.page).toContain(first.ipv4)
    expect(wall.words.split(' ')).toHaveLength(4)
    await happens({ host, guest, wall, folder })
  } finally {
    await Promise.allSettled([guest.stop(), host.stop()])
    lan.remove()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** What the guest does until the host reads the words, counted and printed. */
async function counted(name: string, { host, guest }: Room, given: GuestAct): Promise<void> {
  const from = Date.now()
  const acts = await guest.does<Acts>(given)
  const seen = await host.does<number>({ act: 'see', section: given.section, text: given.text })
  const each = acts.map(({ what, seconds }) => `${what} ${seconds.toFixed(1)}`).join(' · ')
  console.log(`${name}: ${acts.length} acts, ${((seen - from) / 1000).toFixed(1)} s: ${each}`)
}

test('P5: a computer with nothing on it but a browser gets Sotto from the room, and its person writes', async () => {
  await inRoom(async (room) => {
    const own = { folder: path.join(room.folder, 'guest'), section: 'From nothing' }
    await counted('from nothing to words on the host', room, {
      ...{ ...room.wall, ...own, text: 'I am here.' },
    })
  })
})

test('P5, P6: an older app in the room is told of the newer one, its person gets it from the host, and goes on with the notes', async () => {
  await inRoom(async (room) => {
    const own = { folder: path.join(room.folder, 'guest'), section: 'From before' }
    const older = makeOlder(room.folder)
    await counted('from an older app to words of the newer', room, {
      ...{ ...room.wall, ...own, older, text: 'And with the newer one.' },
    })
  })
})
