import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { HandOut } from '../../electron/hand-out/hand-out.ts'
import { readHandOutFolder } from '../../electron/hand-out/read-folder.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Bytes of a pattern that repeats nowhere near: a piece that is out of place shows. */
export function patternOf(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let i = 0; i + 4 <= size; i += 4) bytes.writeUInt32LE((i * 2654435761) % 2 ** 32, i)
  return bytes
}

/** A folder with these files. */
export async function folderOf(files: Readonly<Record<string, Buffer | string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hand-out-'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes)
  return folder
}

/** What a folder hands out, and the way to end it. */
export async function handedOut(
  files: Readonly<Record<string, Buffer | string>>,
  words?: readonly string[],
): Promise<{
  readonly handOut: HandOut
  readonly folder: string
  readonly remove: () => Promise<void>
}> {
  const folder = await folderOf(files)
  const read = await readHandOutFolder(folder)
  if (!read.ok) throw new Error(`nothing to hand out: ${read.code}`)
  const handOut = { files: read.files, words, reachedAt: () => ['http://192.168.7.9:4470/'] }
  return { handOut, folder, remove: () => rm(folder, { recursive: true }) }
}

/** Asks for a path exactly as written; `fetch` would tidy it first. */
export function ask(port: number, urlPath: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: urlPath, agent: false, ...options },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}
