import { existsSync, watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeAtomically } from '../../../../electron/main/files/atomic-write.ts'
import { createSaving } from '../../../../electron/main/files/saving.ts'
import { writeCode } from '../../../../electron/main/files/write-code.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const bytes = new TextEncoder().encode('new')

describe('writing a file', () => {
  it('replaces it whole, and leaves nothing beside it', async () => {
    const file = path.join(folder, 'report.md')
    await writeFile(file, 'the old one, which is longer')
    expect(await writeAtomically(file, bytes)).toEqual({ ok: true, value: undefined })
    expect(await readFile(file, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['report.md'])
  })

  it('P6: a failure leaves what was there, and nothing beside it', async () => {
    // A folder cannot be replaced by a file: the last step fails.
    const taken = path.join(folder, 'taken')
    await mkdir(taken)
    await writeFile(path.join(taken, 'inside'), 'kept')
    expect(await writeAtomically(taken, bytes)).toEqual({ ok: false, code: 'cannot-write' })
    expect(await readdir(folder)).toEqual(['taken'])
    expect(await readFile(path.join(taken, 'inside'), 'utf8')).toBe('kept')
  })

  it('touches nothing but the file itself where it is told to make it elsewhere', async () => {
    const staging = await mkdtemp(path.join(tmpdir(), 'staging-'))
    const file = path.join(folder, 'report.md')
    const touched = new Set<string | null>()
    const watcher = watch(folder, (_, name) => touched.add(name))
    try {
      expect(await writeAtomically(file, bytes, { staging })).toEqual({ ok: true })
      await vi.waitFor(() => expect(touched.size).toBeGreaterThan(0))
      expect([...touched]).toEqual(['report.md'])
      expect(await readFile(file, 'utf8')).toBe('new')
      expect(await readdir(staging)).toEqual([])
      // Where it fails, nothing of it stays either.
      const nowhere = path.join(folder, 'none', 'x')
      expect(await writeAtomically(nowhere, bytes, { staging })).toMatchObject({ ok: false })
      expect(await readdir(staging)).toEqual([])
    } finally {
      watcher.close()
      await rm(staging, { recursive: true })
    }
  })

  it.runIf(existsSync('/dev/shm'))('also onto another disk', async () => {
    const elsewhere = await mkdtemp('/dev/shm/files-')
    const file = path.join(elsewhere, 'report.md')
    try {
      await writeFile(file, 'the old one, which is longer')
      expect(await writeAtomically(file, bytes, { staging: folder })).toEqual({ ok: true })
      expect(await readFile(file, 'utf8')).toBe('new')
      expect([...(await readdir(folder)), ...(await readdir(elsewhere))]).toEqual(['report.md'])
    } finally {
      await rm(elsewhere, { recursive: true })
    }
  })

  it('says in a code why it could not', async () => {
    const nowhere = path.join(folder, 'none', 'x')
    expect(await writeAtomically(nowhere, bytes)).toEqual({ ok: false, code: 'cannot-write' })
    const error = (code: string) => Object.assign(new Error('x'), { code })
    expect(writeCode(error('ENOSPC'))).toBe('disk-full')
    expect(writeCode(error('EDQUOT'))).toBe('disk-full')
    expect(writeCode(error('EACCES'))).toBe('not-permitted')
    expect(writeCode(error('EROFS'))).toBe('not-permitted')
    expect(writeCode('anything')).toBe('cannot-write')
  })
})

describe('saving a file', () => {
  const chooses = (filePath: string | undefined) => {
    const asked: SaveDialogOptions[] = []
    const ask = async (options: SaveDialogOptions) => {
      asked.push(options)
      return { canceled: filePath === undefined, filePath: filePath ?? '' }
    }
    const saving = createSaving({
      window: { setProgressBar: () => {}, isDestroyed: () => false },
      choose: { ask, folder: '/documents' },
      staging: undefined,
      print: async () => ({ ok: false, code: 'cannot-print' }),
    })
    return { saving, asked }
  }
  const placeOf = async ({ saving }: ReturnType<typeof chooses>) => {
    const chosen = await saving.choose('report.md')
    return chosen.ok ? chosen.value : undefined
  }

  it('begins in the documents, with the neutral name and its kind', async () => {
    const asking = chooses(path.join(folder, 'chosen.md'))
    const place = await placeOf(asking)
    expect(asking.asked[0]?.defaultPath).toBe(path.join('/documents', 'report.md'))
    expect(asking.asked[0]?.filters).toEqual([{ name: 'MD', extensions: ['md'] }])
    expect(asking.asked[0]?.properties).toContain('dontAddToRecent')
    expect(await readdir(folder), 'nothing is written by choosing').toEqual([])
    expect(place).not.toContain('chosen')
    expect(await asking.saving.write({ place: place ?? '', bytes })).toMatchObject({ ok: true })
    expect(await readFile(path.join(folder, 'chosen.md'), 'utf8')).toBe('new')
  })

  it('the page may write where the person chose, once, and nowhere else', async () => {
    const asking = chooses(path.join(folder, 'chosen.md'))
    const { saving } = asking
    const nowhere = { ok: false, code: 'no-such-place' }
    const made = '00000000-0000-4000-8000-000000000000'
    expect(await saving.write({ place: made, bytes })).toEqual(nowhere)
    const first = (await placeOf(asking)) ?? ''
    const second = (await placeOf(asking)) ?? ''
    expect(await saving.write({ place: first, bytes })).toEqual(nowhere)
    expect(await readdir(folder)).toEqual([])
    expect(await saving.write({ place: second, bytes })).toMatchObject({ ok: true })
    expect(await saving.write({ place: second, bytes })).toEqual(nowhere)
  })

  it('gives no place when the person thinks better of it', async () => {
    const asking = chooses(undefined)
    expect(await placeOf(asking)).toBeUndefined()
    expect(await asking.saving.write({ place: 'undefined', bytes })).toMatchObject({ ok: false })
    expect(await readdir(folder)).toEqual([])
  })
})
