import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { mediaTypeOf } from './media-types.ts'

/** A file of the built renderer, ready to be sent. */
export interface SiteFile {
  readonly bytes: Buffer
  readonly gzipped: Buffer | undefined
  readonly mediaType: string
  readonly etag: string
  /** Its name changes with its content, so it may be kept for ever. */
  readonly hashed: boolean
}

/** Every file that may be served, by URL path. What is not in it does not exist. */
export type Site = ReadonlyMap<string, SiteFile>

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])

/**
 * Reads the built renderer into a table. A request is then a look-up, so no path can lead out of
 * the folder; links are not followed and types that we do not know are left out.
 */
export async function loadSite(folder: string): Promise<Site> {
  const site = new Map<string, SiteFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypeOf(entry.name)
    if (!entry.isFile() || !mediaType) continue
    const file = path.join(entry.parentPath, entry.name)
    const urlPath = `/${path.relative(folder, file).split(path.sep).join('/')}`
    site.set(urlPath, await readSiteFile(file, mediaType, urlPath.startsWith('/assets/')))
  }
  const index = site.get('/index.html')
  if (index) site.set('/', index)
  return site
}

async function readSiteFile(file: string, mediaType: string, hashed: boolean): Promise<SiteFile> {
  const bytes = await readFile(file)
  const small = compressible.has(path.extname(file)) ? await promisify(gzip)(bytes) : undefined
  const gzipped = small && small.length < bytes.length ? small : undefined
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, gzipped, mediaType, etag, hashed }
}
