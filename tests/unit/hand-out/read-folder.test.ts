import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readHandOutFolder } from '../../../electron/hand-out/read-folder.ts'
import { folderOf } from '../../support/hand-out.ts'

let made: string[] = []
afterEach(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
  made = []
})
async function folder(files: Readonly<Record<string, Buffer | string>>) {
  const one = await folderOf(files)
  made.push(one)
  return one
}
async function filesOf(place: string) {
  const read = await readHandOutFolder(place)
  if (!read.ok) throw new Error(read.code)
  return read.files
}

describe('what a folder hands out', () => {
  it('packages by their names, for the system and the processor that the name says', async () => {
    const files = await filesOf(
      await folder({
        'Sotto Setup 1.0.0.exe': 'w',
        'Sotto-1.0.0-arm64.dmg': 'm',
        'sotto_1.0.0_amd64.deb': 'l',
        'Sotto-1.0.0-win.zip': 'wp',
        'Sotto-1.0.0-arm64-mac.zip': 'mp',
        'sotto-1.0.0.tar.gz': 'lp',
        SHA256SUMS: 's',
        'sotto.cdx.json': '{}',
      }),
    )
    const kinds = [...files.values()].map(({ name, system, arm, portable }) => [
      name,
      system,
      arm,
      portable,
    ])
    expect(kinds.toSorted()).toEqual(
      [
        ['SHA256SUMS', undefined, false, false],
        ['Sotto Setup 1.0.0.exe', 'windows', false, false],
        ['Sotto-1.0.0-arm64-mac.zip', 'mac', true, true],
        ['Sotto-1.0.0-arm64.dmg', 'mac', true, false],
        ['Sotto-1.0.0-win.zip', 'windows', false, true],
        ['sotto-1.0.0.tar.gz', 'linux', false, true],
        ['sotto.cdx.json', undefined, false, false],
        ['sotto_1.0.0_amd64.deb', 'linux', false, false],
      ].toSorted(),
    )
    const sums = files.get('Sotto-1.0.0-win.zip')
    expect(sums?.sha256).toBe(createHash('sha256').update('wp').digest('hex'))
    expect(sums?.size).toBe(2)
  })

  it('P3: never content: no notes, no report, no invite, nothing hidden, nothing behind a link', async () => {
    const elsewhere = await folder({ 'secret.deb': 'outside' })
    const place = await folder({
      'sotto.deb': 'l',
      'group-1.sotto': 'sealed',
      'report.docx': 'r',
      'report.zip': 'r',
      'invite.txt': 'i',
      '.hidden.deb': 'h',
      'notes.deb.txt': 'n',
      'na"me.deb': 'q',
    })
    await symlink(path.join(elsewhere, 'secret.deb'), path.join(place, 'link.deb'))
    await symlink(elsewhere, path.join(place, 'folder.deb'))
    await mkdir(path.join(place, 'deeper.deb'))
    expect([...(await filesOf(place)).keys()]).toEqual(['sotto.deb'])
  })

  it('and where nothing of it is an app, or nothing can be read, it says so', async () => {
    const code = async (place: string) => {
      const read = await readHandOutFolder(place)
      return read.ok ? undefined : read.code
    }
    expect(await code(await folder({ SHA256SUMS: 's', 'notes.txt': 'n' }))).toBe('nothing-there')
    expect(await code('/nowhere/at/all')).toBe('cannot-read')
  })

  it('opens the very file whose check sum it said, and no other that took its place', async () => {
    const place = await folder({ 'sotto.deb': 'good', 'other.deb': 'evil' })
    const file = (await filesOf(place)).get('sotto.deb')
    const handle = await file?.open()
    expect(await handle?.readFile('utf8')).toBe('good')
    await handle?.close()
    await rename(path.join(place, 'other.deb'), path.join(place, 'sotto.deb'))
    expect(await file?.open()).toBeUndefined()
  })

  it('nor the same file with other bytes, nor a link in its place, nor nothing', async () => {
    const place = await folder({
      'a.deb': 'good',
      'b.deb': 'good',
      'c.deb': 'good',
      'd.txt': 'good',
    })
    const files = await filesOf(place)
    await writeFile(path.join(place, 'a.deb'), 'worse')
    await rm(path.join(place, 'b.deb'))
    await symlink(path.join(place, 'd.txt'), path.join(place, 'b.deb'))
    await rm(path.join(place, 'c.deb'))
    for (const name of ['a.deb', 'b.deb', 'c.deb'])
      expect(await files.get(name)?.open(), name).toBeUndefined()
    expect(await readFile(path.join(place, 'd.txt'), 'utf8')).toBe('good')
  })
})
