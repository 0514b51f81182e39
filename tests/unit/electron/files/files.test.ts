import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically } from '../../../../electron/main/files/atomic-write.ts'
import { saveFile } from '../../../../electron/main/files/save-file.ts'
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
    return { deps: { ask, folder: '/documents' }, asked }
  }

  it('begins in the documents, with the neutral name and its kind', async () => {
    const { deps, asked } = chooses(path.join(folder, 'chosen.md'))
    expect(await saveFile(deps, 'report.md', bytes)).toEqual({ ok: true, value: true })
    expect(asked[0]?.defaultPath).toBe(path.join('/documents', 'report.md'))
    expect(asked[0]?.filters).toEqual([{ name: 'MD', extensions: ['md'] }])
    expect(asked[0]?.properties).toContain('dontAddToRecent')
    expect(await readFile(path.join(folder, 'chosen.md'), 'utf8')).toBe('new')
  })

  it('writes nothing when the person thinks better of it', async () => {
    expect(await saveFile(chooses(undefined).deps, 'report.md', bytes)).toEqual({
      ok: true,
      value: false,
    })
    expect(await readdir(folder)).toEqual([])
  })
})
