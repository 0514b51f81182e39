import type { FileHandle } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ByteRange } from './byte-range.ts'
import { pieceBytes } from './hand-out.ts'

/** How fast pieces may go, shared by all downloads. */
export interface Pace {
  /** Takes so many bytes; the milliseconds to wait before the next. */
  readonly take: (bytes: number) => number
  /** Milliseconds that a receiver has for one piece. */
  readonly pieceTime: number
}

/**
 * Sends a piece of a file in small pieces, as fast as its receiver and the pace let it. One piece
 * waits in memory, whatever the receiver does. Ends the answer, or cuts the line where that is not
 * to be had.
 */
export async function sendFile(
  response: ServerResponse,
  file: FileHandle,
  { start, end }: ByteRange,
  pace: Pace,
): Promise<void> {
  try {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - start + 1))
    for (let at = start; at <= end && !response.destroyed; ) {
      const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, end - at + 1), at)
      // Shorter than it was: what was promised cannot be kept.
      if (bytesRead === 0) return void response.destroy()
      const wait = pace.take(bytesRead)
      if (wait > 0) await pause(wait)
      if (!(await taken(response, piece.subarray(0, bytesRead), pace.pieceTime))) return
      at += bytesRead
    }
    response.end()
  } catch {
    // The disk, or the line: the receiver sees that less came than was said.
    response.destroy()
  } finally {
    await file.close().catch(() => {})
  }
}

/** Whether the receiver took it, in time; it may be written over afterwards. */
function taken(response: ServerResponse, piece: Buffer, pieceTime: number): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => response.destroy(), pieceTime)
    const finish = (isTaken: boolean) => {
      clearTimeout(late)
      response.off('close', onClose)
      resolve(isTaken)
    }
    const onClose = () => finish(false)
    response.on('close', onClose)
    response.write(piece, (error) => finish(!error))
  })
}
