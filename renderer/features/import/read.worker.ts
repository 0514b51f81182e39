import { readFile } from '../../../shared/import/read-file.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { ToRead } from './reading.ts'

/*
 * Reads files apart from the page, so that nothing in them can stop it. It gets bytes and gives back
 * plain data; it reaches no network, no storage and no document.
 */
addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  postMessage(readFile(data, decodeBytes))
})
