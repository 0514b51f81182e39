import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createKeptJournal } from '../../../electron/main/journal/journal.ts'

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'sotto-journal-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return path.join(made, 'journal')
}

const bytes = (text: string) => new TextEncoder().encode(text)

test('P6: what the desktop keeps in its journal is there for the next start, under the same two names', async () => {
  const place = folder()
  const first = createKeptJournal(place)
  const changes = [
    { kind: 'put', name: 'r/one', value: bytes('sealed') },
    { kind: 'append', name: 'r/one', value: bytes('more') },
    { kind: 'secret', name: 's/one-a', value: new Uint8Array(32).fill(5) },
  ] as const
  expect(await first.write([...changes])).toEqual({ ok: true, value: undefined })
  const again = createKeptJournal(place)
  expect(await again.read('r/one')).toEqual({ ok: true, value: [bytes('sealed'), bytes('more')] })
  expect(await again.readSecret('s/one-a')).toEqual({
    ok: true,
    value: new Uint8Array(32).fill(5),
  })
  expect(await again.names()).toEqual({ ok: true, value: ['r/one', 's/one-a'] })
  expect(readdirSync(place).sort()).toEqual(['a', 'b'])
})

test('P4: a secret that is dropped is overwritten in its file', async () => {
  const place = folder()
  const journal = createKeptJournal(place)
  const secret = new Uint8Array(32).fill(201)
  const lies = () =>
    ['a', 'b'].some((name) => readFileSync(path.join(place, name)).includes(Buffer.from(secret)))
  await journal.write([{ kind: 'secret', name: 's/x-a', value: secret }])
  expect(lies()).toBe(true)
  await journal.write([{ kind: 'drop', name: 's/x-a' }])
  expect(lies()).toBe(false)
})

test('A folder that cannot be made ends in codes, and is tried again', async () => {
  const place = folder()
  writeFileSync(`${path.dirname(place)}/file`, '')
  const blocked = createKeptJournal(path.join(path.dirname(place), 'file', 'journal'))
  expect(await blocked.names()).toEqual({ ok: false, code: 'cannot-read' })
  expect(await blocked.write([{ kind: 'drop', name: 'x' }])).toMatchObject({ ok: false })
  rmSync(`${path.dirname(place)}/file`)
  expect(await blocked.write([{ kind: 'drop', name: 'x' }])).toEqual({ ok: true, value: undefined })
})
