import { decodeBytes } from '../../renderer/editor/reading/decode-bytes.ts'
import { inPieces } from '../../renderer/editor/reading/in-pieces.ts'
import { readClipboard, readPastedMarkdown } from '../../renderer/editor/reading/read-clipboard.ts'
import type { ToRead } from '../../renderer/editor/reading/to-read.ts'
import { readFile } from '../../shared/import/read-file.ts'

/** Answers as the worker that reads does, where there are no workers. */
export class WorkerInPage extends EventTarget {
  postMessage(toRead: ToRead): void {
    queueMicrotask(() => {
      for (const data of inPieces(answerTo(toRead)))
        this.dispatchEvent(new MessageEvent('message', { data }))
    })
  }

  terminate(): void {}
}

function answerTo(toRead: ToRead): object {
  if (toRead.kind === 'file') return readFile(toRead.asked, decodeBytes)
  return toRead.kind === 'clipboard'
    ? readClipboard(toRead.asked)
    : readPastedMarkdown(toRead.asked)
}
