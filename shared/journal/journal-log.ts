import { createSerial } from '../base/serial.ts'
import { changeOf, countingIn, type FrameIndex, note, valueLength } from './frame-index.ts'
import {
  frameOf,
  framesIn,
  headerLength,
  headerOf,
  overwritten,
  readHeader,
  secretIn,
} from './frames.ts'
import type { Journal, JournalChange } from './journal.ts'
import { copiedAtOnce, type JournalFile, overwrite } from './journal-file.ts'

/** Beyond twice what counts, in bytes, a file is written anew. */
const slack = 1 << 19

/** A journal that a newer app has written: it is neither read nor changed. */
class NewerJournal extends Error {
  override readonly name = 'VersionError'
}

/**
 * Opens a journal in its two files, of which one counts: the one with the higher epoch whose header is there. The
 * other is overwritten. What a writing that was cut short has left behind the last whole frame is cut off, on the disk,
 * before anything is written behind it. @throws a `VersionError` where a newer app has written it, or the files' own error
 */
export async function openJournalLog(files: readonly [JournalFile, JournalFile]): Promise<Journal> {
  const log = new JournalLog(files)
  await log.open()
  const inTurn = createSerial()
  return {
    read: (name) => inTurn(() => log.read(name)),
    readSecret: (name) => inTurn(() => log.readSecret(name)),
    names: () => inTurn(() => log.names()),
    write: (changes) => inTurn(() => log.write(changes)),
  }
}

class JournalLog {
  private readonly files: readonly [JournalFile, JournalFile]
  private current: 0 | 1 = 0
  private epoch = 0
  private end = headerLength
  /** Of each name, the frames that count. */
  private index: FrameIndex = new Map()
  /** Bytes of a file that could not be written anew: it is tried again when there are more. */
  private putOff = 0

  constructor(files: readonly [JournalFile, JournalFile]) {
    this.files = files
  }

  async open(): Promise<void> {
    const whole = [await wholeOf(this.files[0]), await wholeOf(this.files[1])] as const
    const headers = [readHeader(whole[0]), readHeader(whole[1])] as const
    if (headers.some(({ state }) => state === 'newer')) throw new NewerJournal()
    const epochs = headers.map((header) => (header.state === 'ours' ? header.epoch : -1))
    const [first = -1, second = -1] = epochs
    this.current = second > first ? 1 : 0
    this.epoch = Math.max(first, second)
    await overwrite(this.other())
    if (this.epoch < 0) return this.begin()
    const { frames, end } = framesIn(whole[this.current], this.epoch)
    for (const frame of frames) note(this.index, frame)
    this.end = end
    if (end === whole[this.current].length) return
    await this.file().truncate(end)
    await this.file().flush()
  }

  names(): string[] {
    return [...this.index.keys()]
  }

  async read(name: string): Promise<Uint8Array[]> {
    const values: Uint8Array[] = []
    for (const { kind, at, length } of this.index.get(name) ?? [])
      if (kind !== 'secret') values.push(await this.file().read(at, length))
    return values
  }

  async readSecret(name: string): Promise<Uint8Array | undefined> {
    const frame = this.index.get(name)?.find(({ kind }) => kind === 'secret')
    return frame && secretIn(await this.file().read(frame.at, frame.length), this.epoch)
  }

  async write(changes: readonly JournalChange[]): Promise<void> {
    const next = new Map(this.index)
    const parts: Uint8Array[] = []
    let end = this.end
    for (const change of changes) {
      await this.erase(change, next)
      if (change.kind === 'drop' && !next.has(change.name)) continue
      const bytes = frameOf(this.epoch, change)
      const length = change.kind === 'drop' ? 0 : valueLength(change)
      const { kind, name } = change
      note(next, { kind, name, at: end + bytes.length - length, length })
      parts.push(bytes)
      end += bytes.length
    }
    try {
      let at = this.end
      for (const part of parts) {
        await this.file().write(at, part)
        at += part.length
      }
      await this.file().flush()
    } catch (error) {
      // What was half written is cut off, or overwritten by the next writing.
      await Promise.resolve(this.file().truncate(this.end)).catch(() => undefined)
      throw error
    }
    this.index = next
    this.end = end
    if (this.end > 2 * countingIn(this.index) + slack + this.putOff) await this.renew()
  }

  /** A secret goes where it lies, and at once: whatever comes next, it opens nothing any more. */
  private async erase(change: JournalChange, next: FrameIndex): Promise<void> {
    if (change.kind === 'append') return
    const secrets = (next.get(change.name) ?? []).filter(({ kind }) => kind === 'secret')
    if (secrets.length === 0) return
    for (const { at } of secrets) await this.file().write(at, overwritten)
    await this.file().flush()
    next.delete(change.name)
    this.index.delete(change.name)
  }

  /** Writes what counts to the other file. Until its header is there, this one is the journal. */
  private async renew(): Promise<void> {
    try {
      const next = await this.copyTo(this.other(), this.epoch + 1)
      const old = this.file()
      this.current = this.current === 0 ? 1 : 0
      this.epoch += 1
      this.index = next.index
      this.end = next.end
      this.putOff = 0
      await overwrite(old)
    } catch {
      // The disk is full, most likely. The journal is as it was, only longer than it need be.
      this.putOff = this.end
    }
  }

  private async copyTo(file: JournalFile, epoch: number) {
    const index: FrameIndex = new Map()
    let end = headerLength
    let waiting: Uint8Array[] = []
    let waits = 0
    const pass = async () => {
      let at = end - waits
      for (const part of waiting) {
        await file.write(at, part)
        at += part.length
      }
      waiting = []
      waits = 0
    }
    await file.truncate(0)
    for (const [name, frames] of this.index)
      for (const frame of frames) {
        const value = await this.file().read(frame.at, frame.length)
        const change = changeOf(frame, value, this.epoch)
        if (!change) continue
        const bytes = frameOf(epoch, change)
        note(index, { ...frame, name, at: end + bytes.length - frame.length })
        waiting.push(bytes)
        waits += bytes.length
        end += bytes.length
        if (waits > copiedAtOnce) await pass()
      }
    await pass()
    await file.flush()
    await file.write(0, headerOf(epoch))
    await file.flush()
    return { index, end }
  }

  private async begin(): Promise<void> {
    this.epoch = 1
    await overwrite(this.file())
    await this.file().write(0, headerOf(this.epoch))
    await this.file().flush()
    this.end = headerLength
  }

  private file(): JournalFile {
    return this.files[this.current]
  }

  private other(): JournalFile {
    return this.files[this.current === 0 ? 1 : 0]
  }
}

async function wholeOf(file: JournalFile): Promise<Uint8Array> {
  return file.read(0, await file.size())
}
