import type { SectionId } from '../../../shared/base/ids.ts'
import type { LeftOut } from '../../../shared/import/left-out.ts'
import type { EncodingSample } from '../../../shared/import/read-file.ts'
import type { ImportedSection } from '../../../shared/import/sections.ts'
import type { BundleProblem } from '../../../shared/merge/bundle.ts'
import {
  type Merged,
  mergeBundleInto,
  type NotebookSession,
  type WorkshopSession,
} from '../../session/index.ts'
import { addInSteps } from './add-in-steps.ts'
import { type FileReading, readFileApart } from './reading.ts'

/** What came of one file. */
export type BroughtIn = { readonly name: string } & (
  | {
      readonly kind: 'notes'
      readonly titles: readonly string[]
      readonly leftOut: LeftOut
      /** How many of its sections were too long, and came in as several. */
      readonly divided: number
    }
  /** A sealed file, merged into the notebook that it is of. */
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'bad-notes'; readonly code: ReadingProblem }
  | { readonly kind: 'bad-bundle'; readonly code: BundleProblem }
)

type ReadingProblem = Exclude<Extract<FileReading, { ok: false }>['code'], 'which-encoding'>

/** What came of all of them. */
export interface AllBroughtIn {
  readonly files: readonly BroughtIn[]
  readonly into: NotebookSession
  readonly made: readonly SectionId[]
  /** Somebody stopped it while sections were added; those that were are {@link made}. */
  readonly isStopped: boolean
}

/** Where things go: the notebook that is chosen for notes, and all that sealed files may be of. */
export interface Places {
  readonly target: NotebookSession
  readonly workshop: Pick<WorkshopSession, 'access' | 'acts' | 'notebooks'>
}

/** What is told and asked while files are read. */
interface Asking {
  /** Stops reading. */
  readonly signal: AbortSignal
  /** Stops adding: somebody said so. Who only goes elsewhere has what was read. */
  readonly stopAdding: AbortSignal
  readonly onFile: (index: number) => void
  readonly onAdded: (count: number, of: number) => void
  /** In which of these a text is written; undefined where nobody says: then it stays outside. */
  readonly whichEncoding: (
    name: string,
    samples: readonly EncodingSample[],
  ) => Promise<string | undefined>
}

/**
 * Brings files in: notes as off-the-record sections (rule D6), a bundle as what it is (M4). All are read
 * before the first section is added, so that stopping adds nothing.
 */
export async function bringIn(
  files: readonly File[],
  places: Places,
  asking: Asking,
): Promise<AllBroughtIn> {
  const done: BroughtIn[] = []
  const sections: ImportedSection[] = []
  for (const [index, file] of files.entries()) {
    asking.onFile(index)
    if (/\.sotto$/i.test(file.name)) {
      done.push({ name: file.name, ...(await mergeFile(file, places)) })
      continue
    }
    const read = await readNotes(file, asking)
    if (!read.ok) {
      done.push({ name: file.name, kind: 'bad-notes', code: read.code })
      continue
    }
    sections.push(...read.sections)
    const titles = read.sections.map(({ title }) => title)
    const { leftOut, divided } = read
    done.push({ name: file.name, kind: 'notes', titles, leftOut, divided })
  }
  const { target } = places
  if (asking.signal.aborted) return { files: done, into: target, made: [], isStopped: false }
  const made = await addInSteps(target, sections, {
    signal: asking.stopAdding,
    onAdded: (count) => asking.onAdded(count, sections.length),
  })
  return { files: done, into: target, made, isStopped: made.length < sections.length }
}

async function readNotes(file: File, { signal, whichEncoding }: Asking) {
  const read = await readFileApart(file, { signal })
  if (read.ok || read.code !== 'which-encoding') return read as Settled
  const encoding = await whichEncoding(file.name, read.samples)
  if (encoding === undefined) return { ok: false, code: 'stopped' } as const
  return (await readFileApart(file, { encoding, signal })) as Settled
}

/** What is left when somebody has said the encoding. */
type Settled = Exclude<FileReading, { readonly code: 'which-encoding' }>

async function mergeFile(file: File, { workshop }: Places) {
  const merged = mergeBundleInto(workshop, new Uint8Array(await file.arrayBuffer()))
  if (!merged.ok) return { kind: 'bad-bundle', code: merged.code } as const
  return { kind: 'merged', merged: merged.value } as const
}
