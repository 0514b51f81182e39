import { readFile, stat } from 'node:fs/promises'

/** The list of check sums beside the files of a release, as `sha256sum -c` reads it. */
export const sumsName = 'SHA256SUMS'

/** Bytes; a release has a dozen lines of a hundred. */
const longest = 64 * 1024

/** What a list says of each file, by its name. */
export async function readSums(file: string): Promise<ReadonlyMap<string, string> | 'cannot-read'> {
  try {
    if ((await stat(file)).size > longest) return 'cannot-read'
    const lines = (await readFile(file, 'utf8')).split(/\r?\n/)
    const entries = lines.flatMap((line) => {
      const [, sum, name] = /^([0-9a-fA-F]{64}) [ *](.+)$/.exec(line) ?? []
      return sum && name ? [[name, sum.toLowerCase()] as const] : []
    })
    return new Map(entries)
  } catch {
    return 'cannot-read'
  }
}

/** A list, in the order of the names, so that the same files give the same list. */
export function sumsText(sums: ReadonlyMap<string, string>): string {
  const lines = [...sums].map(([name, sum]) => `${sum}  ${name}\n`)
  return lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')
}
