import { readFile } from '../../../shared/import/read-file.ts'
import { decodeBytes } from './decode-bytes.ts'
import { inPieces } from './in-pieces.ts'
import { readClipboard, readPastedMarkdown } from './read-clipboard.ts'
import type { ToRead } from './to-read.ts'

/*
 * Reads what comes from elsewhere apart from the page, so that nothing in it can stop it. It gets bytes
 * and text and gives back plain data; it reaches no network, no storage and no document.
 */
addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  for (const said of inPieces(answerTo(data))) postMessage(said)
})

function answerTo(toRead: ToRead): object {
  switch (toRead.kind) {
    case 'file':
      return readFile(toRead.asked, decodeBytes)
    case 'clipboard':
      return readClipboard(toRead.asked)
    case 'markdown':
      return readPastedMarkdown(toRead.asked)
  }
}
