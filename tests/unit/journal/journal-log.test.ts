import { expect, test } from 'vitest'
import { headerOf, journalFormat } from '../../../shared/journal/frames.ts'
import type { Journal, JournalChange } from '../../../shared/journal/journal.ts'
import { openJournalLog } from '../../../shared/journal/journal-log.ts'
import { seededRandom } from '../../support/seeded.ts'
import { memoryDisk } from './memory-files.ts'

const seed = Number(process.env.SOTTO_SEED ?? 7)
const runs = Number(process.env.SOTTO_RUNS ?? 60)

const bytes = (text: string) => new TextEncoder().encode(text)
const texts = async (journal: Journal, name: string) =>
  (await journal.read(name)).map((value) => new TextDecoder().decode(value))
const put = (name: string, text: string) => ({ kind: 'put', name, value: bytes(text) }) as const
const append = (name: string, text: string) =>
  ({ kind: 'append', name, value: bytes(text) }) as const
const secret = (name: string, byte: number) =>
  ({ kind: 'secret', name, value: new Uint8Array(32).fill(byte) }) as const
const drop = (name: string) => ({ kind: 'drop', name }) as const

test('P6: what the journal acknowledged is there at the next start, and a name says what was put last', async () => {
  const disk = memoryDisk()
  const journal = await openJournalLog(disk.files)
  await journal.write([put('a', 'one'), append('a', 'two'), secret('s', 9)])
  await journal.write([put('b', 'x'), put('a', 'three'), append('a', 'four')])
  await journal.write([drop('b')])
  const again = await openJournalLog(disk.restart(() => 0).files)
  expect(await texts(again, 'a')).toEqual(['three', 'four'])
  expect(await texts(again, 'b')).toEqual([])
  expect(await again.readSecret('s')).toEqual(new Uint8Array(32).fill(9))
  expect([...(await again.names())].sort()).toEqual(['a', 's'])
})

/** What should stand under each name after these changes. */
function apply(state: Map<string, string[]>, change: JournalChange): void {
  const text = change.kind === 'drop' ? '' : new TextDecoder('latin1').decode(change.value)
  if (change.kind === 'drop') state.delete(change.name)
  else if (change.kind === 'append')
    state.set(change.name, [...(state.get(change.name) ?? []), text])
  else state.set(change.name, [text])
}

async function read(journal: Journal) {
  const state = new Map<string, string[]>()
  for (const name of await journal.names()) {
    const kept = name.startsWith('s') ? await journal.readSecret(name) : undefined
    const values = kept ? [kept] : await journal.read(name)
    if (values.length > 0)
      state.set(
        name,
        values.map((value) => new TextDecoder('latin1').decode(value)),
      )
  }
  return state
}

test(`P6: the power cut at any step, torn writes included, all that was acknowledged is there (${runs} runs, seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  for (let run = 0; run < runs; run++) {
    let disk = memoryDisk()
    let kept = new Map<string, string[]>()
    for (let session = 0; session < 4; session++) {
      const journal = await openJournalLog(disk.files)
      expect(await read(journal), `run ${run}, session ${session}`).toEqual(kept)
      disk.dieAfter(3 + pick(60))
      const touched = new Set<string>()
      try {
        for (;;) {
          const changes = Array.from({ length: 1 + pick(3) }, (): JournalChange => {
            const big = random() < 0.04 ? 300_000 : pick(200)
            const text = String.fromCharCode(97 + pick(26)).repeat(big)
            const at = pick(5)
            if (random() < 0.1) return drop(random() < 0.5 ? `n${pick(3)}` : `s${pick(2)}`)
            if (at > 3) return secret(`s${pick(2)}`, 1 + pick(250))
            return at > 1 ? append(`n${pick(3)}`, text) : put(`n${pick(3)}`, text)
          })
          touched.clear()
          for (const { name } of changes) touched.add(name)
          await journal.write(changes)
          const next = new Map(kept)
          for (const change of changes) apply(next, change)
          kept = next
        }
      } catch {
        // The process is gone.
      }
      disk = disk.restart(random)
      const found = await read(await openJournalLog(disk.files))
      // What was under way may be there in part.
      for (const [name, values] of kept)
        if (!touched.has(name)) expect(found.get(name), `run ${run}, ${name}`).toEqual(values)
      kept = found
    }
  }
})

test('P4: a secret that was dropped or replaced is overwritten where it lies, and lies nowhere else', async () => {
  const disk = memoryDisk()
  const journal = await openJournalLog(disk.files)
  const lies = (byte: number) =>
    disk.files.some((file) =>
      Buffer.from(file.onDisk()).includes(Buffer.from(new Uint8Array(32).fill(byte))),
    )
  await journal.write([secret('s', 201), secret('t', 202)])
  // It moves along when the file is written anew.
  for (let round = 0; round < 8; round++) await journal.write([put('a', 'x'.repeat(400_000))])
  expect([lies(201), lies(202)]).toEqual([true, true])
  await journal.write([drop('s')])
  await journal.write([secret('t', 203)])
  expect([lies(201), lies(202), lies(203)]).toEqual([false, false, true])
  const again = await openJournalLog(disk.files)
  expect(await again.readSecret('s')).toBeUndefined()
  expect(await again.readSecret('t')).toEqual(new Uint8Array(32).fill(203))
  expect(await texts(again, 'a')).toEqual(['x'.repeat(400_000)])
})

test('The journal grows to no more than twice what counts, and leaves nothing in the file before', async () => {
  const disk = memoryDisk()
  const journal = await openJournalLog(disk.files)
  for (let round = 0; round < 40; round++) await journal.write([put('a', 'y'.repeat(100_000))])
  const sizes = await Promise.all(disk.files.map(async (file) => file.size()))
  expect(Math.min(...sizes)).toBe(0)
  expect(Math.max(...sizes)).toBeLessThan(2 * 100_000 + 700_000)
})

test('A disk that is full refuses the change and keeps what stood there', async () => {
  const disk = memoryDisk()
  const journal = await openJournalLog(disk.files)
  await journal.write([put('a', 'one')])
  disk.fill(10)
  await expect(journal.write([append('a', 'z'.repeat(500))])).rejects.toThrow()
  disk.fill(Number.POSITIVE_INFINITY)
  await journal.write([append('a', 'two')])
  expect(await texts(await openJournalLog(disk.files), 'a')).toEqual(['one', 'two'])
})

test('A journal that a newer app has written is refused, and stays as it is', async () => {
  const header = headerOf(3)
  header[3] = journalFormat + 1
  const { crc32 } = await import('../../../shared/journal/crc32.ts')
  new DataView(header.buffer).setUint32(8, crc32(header.subarray(0, 8)))
  const disk = memoryDisk([header, new Uint8Array()])
  await expect(openJournalLog(disk.files)).rejects.toThrow(/^$/)
  expect(disk.files[0].onDisk()).toEqual(header)
})

test('Whatever lies in its files, the journal opens', async () => {
  const random = seededRandom(seed)
  for (let run = 0; run < runs; run++) {
    const good = memoryDisk()
    const journal = await openJournalLog(good.files)
    await journal.write([put('a', 'one'), secret('s', 4), append('a', 'two')])
    const damaged = good.files.map((file) => {
      const copy = file.onDisk().slice()
      for (let flips = 0; flips < 3 && copy.length > 0; flips++)
        copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
      return copy
    })
    const [first = new Uint8Array(), second = new Uint8Array()] = damaged
    const again = await openJournalLog(memoryDisk([first, second]).files).catch((error) => error)
    if (again instanceof Error) expect(again.name).toBe('VersionError')
    else for (const name of await again.names()) await again.read(name)
  }
})
