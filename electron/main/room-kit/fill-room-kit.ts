import path from 'node:path'
import type { Language } from '../../../shared/base/language.ts'
import { languageNames, languages } from '../../../shared/base/language.ts'
import type { Result } from '../../../shared/base/result.ts'
import { packageKind } from '../../hand-out/package-kind.ts'
import { handOutTexts } from '../../hand-out/texts/index.ts'
import { writeAtomically } from '../files/atomic-write.ts'
import type { WriteCode } from '../files/write-code.ts'
import { copyHashed } from './copy-hashed.ts'
import { kitSheet } from './kit-sheet.ts'
import { readSums, sumsName, sumsText } from './sums.ts'

interface RoomKit {
  /** Files that a person chose: installers, portable archives, and what belongs to them. */
  readonly installers: readonly string[]
  /** Where they go: a folder, or a stick. */
  readonly folder: string
  readonly words: readonly string[]
  readonly language: Language
  /** Where this room gets them without a stick; undefined where nothing is handed out now. */
  readonly address: string | undefined
  readonly print: (html: string) => Promise<Result<Uint8Array, 'cannot-print'>>
}

/**
 * Why a kit is not whole. `wrong-sum`: a file is another one than the release's own list says.
 * What was copied before is whole and stays.
 */
type KitCode = WriteCode | 'cannot-read' | 'not-an-installer' | 'wrong-sum' | 'cannot-print'

/**
 * Fills a folder with all that a room without internet needs: the files, their check sums, a sheet for the wall and
 * instructions. No invite and no note is in it: whoever finds the stick has Sotto, and no more.
 * @returns how many of the chosen files are in it
 */
export async function fillRoomKit(kit: RoomKit): Promise<Result<number, KitCode>> {
  const { installers, folder, words, language, address } = kit
  const names = installers.map((file) => path.basename(file))
  const kinds = names.map(packageKind)
  if (!kinds.every(Boolean) || !kinds.some((kind) => kind?.system))
    return { ok: false, code: 'not-an-installer' }
  const listed = installers.find((file) => path.basename(file) === sumsName)
  const known = listed === undefined ? undefined : await readSums(listed)
  if (known === 'cannot-read') return { ok: false, code: known }

  const sums = new Map<string, string>()
  for (const [i, kind] of kinds.entries()) {
    const [file, name] = [installers[i] ?? '', names[i] ?? '']
    const expected = kind?.system ? known?.get(name) : undefined
    // The release's own list leaves no app out; one that it does not name is not of it.
    if (known && kind?.system && expected === undefined) return { ok: false, code: 'wrong-sum' }
    const copied = await copyHashed(file, path.join(folder, name), expected)
    if (!copied.ok) return copied
    if (kind?.system) sums.set(name, copied.value)
  }
  const sheet = await kit.print(kitSheet({ sums, words, language, address }))
  if (!sheet.ok) return sheet
  const beside: readonly (readonly [string, Uint8Array])[] = [
    ...(known ? [] : [[sumsName, asBytes(sumsText(sums))] as const]),
    ['README.txt', asBytes(roomInstructions(sums))],
    ['Sotto sheet.pdf', sheet.value],
  ]
  for (const [name, bytes] of beside) {
    const written = await writeAtomically(path.join(folder, name), bytes)
    if (!written.ok) return written
  }
  return { ok: true, value: installers.length }
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** What lies on the stick beside the files, as plain text, in all languages: nobody knows who opens it. */
function roomInstructions(sums: ReadonlyMap<string, string>): string {
  const parts = languages.map((language) => {
    const { sheet, steps } = handOutTexts[language]
    const lines = steps.map((step, i) => `${i + 1}. ${step}`)
    return [`== ${languageNames[language]} ==`, sheet, '', ...lines, ''].join('\r\n')
  })
  const names = [...sums].map(([name, sum]) => `${name}\r\n  ${sum}`)
  // The mark is for Windows' editor, which else takes letters for others.
  return `\ufeff${[...parts, '== SHA-256 ==', ...names, ''].join('\r\n')}`
}
