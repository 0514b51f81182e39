import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readHandOutFolder } from '../../../../electron/hand-out/read-folder.ts'
import { handOutTexts } from '../../../../electron/hand-out/texts/index.ts'
import { fillRoomKit } from '../../../../electron/main/room-kit/fill-room-kit.ts'
import { languages } from '../../../../shared/base/language.ts'
import { folderOf, patternOf } from '../../../support/hand-out.ts'

const words = ['trash', 'devote', 'seed', 'observe']
const setup = patternOf(2_500_000)
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const sum = (name: string, bytes: Buffer | string) => `${hash(bytes)}  ${name}\n`

let made: string[] = []
afterEach(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
  made = []
})
async function folder(files: Readonly<Record<string, Buffer | string>> = {}) {
  const one = await folderOf(files)
  made.push(one)
  return one
}

/** Fills `into` with all that lies in a folder of these files; printing gives the page that it got. */
async function fill(files: Readonly<Record<string, Buffer | string>>, into: string) {
  const from = await folder(files)
  return fillRoomKit({
    installers: (await readdir(from)).map((name) => path.join(from, name)),
    folder: into,
    words,
    language: 'es',
    address: 'http://192.168.7.9:4470/',
    print: async (html) => ({ ok: true, value: new TextEncoder().encode(html) }),
  })
}

describe('a room kit', () => {
  it('has the files, their check sums as sha256sum reads them, a sheet and instructions', async () => {
    const into = await folder()
    const files = { 'Sotto Setup 1.0.0.exe': setup, 'sotto_1.0.0_amd64.deb': 'deb' }
    expect(await fill(files, into)).toEqual({ ok: true, value: 2 })
    expect((await readdir(into)).toSorted()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'Sotto Setup 1.0.0.exe',
      'Sotto sheet.pdf',
      'sotto_1.0.0_amd64.deb',
    ])
    expect((await readFile(path.join(into, 'Sotto Setup 1.0.0.exe'))).equals(setup)).toBe(true)
    expect(await readFile(path.join(into, 'SHA256SUMS'), 'utf8')).toBe(
      sum('Sotto Setup 1.0.0.exe', setup) + sum('sotto_1.0.0_amd64.deb', 'deb'),
    )
    if (process.platform === 'linux')
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: into })
    const sheet = await readFile(path.join(into, 'Sotto sheet.pdf'), 'utf8')
    for (const part of [...words, hash(setup), 'http://192.168.7.9:4470/', '<svg', 'lang="es"'])
      expect(sheet).toContain(part)
    const instructions = await readFile(path.join(into, 'README.txt'), 'utf8')
    for (const language of languages)
      for (const step of handOutTexts[language].steps) expect(instructions).toContain(step)
  })

  it('is a folder that can be handed out as it is, again without a note or an invite', async () => {
    const into = await folder({ 'notes.txt': 'what somebody wrote' })
    await fill({ 'sotto.deb': 'deb' }, into)
    const read = await readHandOutFolder(into)
    expect(read.ok && [...read.files.keys()].toSorted()).toEqual(['SHA256SUMS', 'sotto.deb'])
  })

  it('keeps the release’s own list and its signature, and checks the files against it', async () => {
    const into = await folder()
    const list = `${sum('sotto.deb', 'deb')}${sum('Sotto.dmg', 'not chosen')}`
    const files = { SHA256SUMS: list, 'SHA256SUMS.asc': 'signed', 'sotto.deb': 'deb' }
    expect(await fill(files, into)).toEqual({ ok: true, value: 3 })
    expect(await readFile(path.join(into, 'SHA256SUMS'), 'utf8')).toBe(list)
    expect(await readFile(path.join(into, 'SHA256SUMS.asc'), 'utf8')).toBe('signed')
  })

  it.each([
    ['another one than the list says', sum('sotto.deb', 'other')],
    ['not on the list', sum('other.deb', 'deb')],
    ['beside a list of nothing', ''],
  ])('a file that is %s is not copied', async (_, list) => {
    const into = await folder()
    const result = await fill({ SHA256SUMS: list, 'sotto.deb': 'deb' }, into)
    expect(result).toEqual({ ok: false, code: 'wrong-sum' })
    expect((await readdir(into)).filter((name) => name !== 'SHA256SUMS')).toEqual([])
  })

  it.each([
    ['notes', { 'sotto.deb': 'deb', 'group.sotto': 'sealed' }],
    ['a report', { 'sotto.deb': 'deb', 'report.docx': 'r' }],
    ['no app at all', { SHA256SUMS: 'x' }],
  ])('P3: takes nothing but Sotto: %s', async (_, files) => {
    const into = await folder()
    expect(await fill(files, into)).toEqual({ ok: false, code: 'not-an-installer' })
    expect(await readdir(into)).toEqual([])
  })

  it('filled from the folder that it is: the files stay as they are', async () => {
    const into = await folder({ 'sotto.deb': 'deb' })
    const result = await fillRoomKit({
      installers: [path.join(into, 'sotto.deb')],
      folder: into,
      words,
      language: 'en',
      address: undefined,
      print: async () => ({ ok: true, value: new Uint8Array() }),
    })
    expect(result).toEqual({ ok: true, value: 1 })
    expect(await readFile(path.join(into, 'sotto.deb'), 'utf8')).toBe('deb')
  })

  it('a file that has gone, a folder in its place, a sheet that cannot be printed: each its code', async () => {
    const into = await folder()
    const kit = { folder: into, words, language: 'en', address: undefined } as const
    const print = async () => ({ ok: false, code: 'cannot-print' }) as const
    const gone = path.join(into, 'gone.deb')
    expect(await fillRoomKit({ ...kit, installers: [gone], print })).toMatchObject({
      code: 'cannot-read',
    })
    await mkdir(gone)
    expect(await fillRoomKit({ ...kit, installers: [gone], print })).toMatchObject({
      code: 'cannot-read',
    })
    const from = await folder({ 'sotto.deb': 'deb' })
    const installers = [path.join(from, 'sotto.deb')]
    expect(await fillRoomKit({ ...kit, installers, print })).toEqual({
      ok: false,
      code: 'cannot-print',
    })
  })
})

describe.skipIf(process.platform !== 'linux')('a stick that does not take it', () => {
  it('not permitted', async () => {
    expect(await fill({ 'sotto.deb': 'deb' }, '/sys')).toEqual({
      ok: false,
      code: 'not-permitted',
    })
  })

  it('full: says so, and leaves no half of a file', async ({ skip }) => {
    const disk = mountSmallDisk()
    if (!disk) return skip('this process may not mount a disk')
    try {
      await writeFile(path.join(disk, 'before.txt'), 'x')
      const result = await fill({ 'a.deb': 'small', 'b.deb': setup }, disk)
      expect(result).toEqual({ ok: false, code: 'disk-full' })
      expect((await readdir(disk)).toSorted()).toEqual(['a.deb', 'before.txt'])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

/** A disk of 1 MiB, where this process may mount one. */
function mountSmallDisk(): string | undefined {
  try {
    const place = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place], { stdio: 'ignore' })
    return place
  } catch {
    return undefined
  }
}
