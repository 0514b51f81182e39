import type { SectionId } from '../../../shared/base/ids.ts'
import type { ImportedSection } from '../../../shared/import/sections.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { NotebookSession } from '../../session/index.ts'

/** Letters (UTF-16 units) that are added in one step: they are written and read again in about 10 ms. */
const lettersPerStep = 6_000
/** In the first step, with which the page's tools are drawn too. */
const lettersAtFirst = 1_000
/** The next step comes at the latest after so many milliseconds, however busy the page is. */
const latestStepMs = 100

interface Telling {
  readonly signal: AbortSignal
  /** Told how many are added so far. */
  readonly onAdded: (count: number) => void
}

/**
 * Adds sections off the record (rule D6), a few at a time, whenever the page has nothing else to do: a
 * book stops nobody who types. Where it is stopped, the sections so far are what was made.
 */
export async function addInSteps(
  into: NotebookSession,
  sections: readonly ImportedSection[],
  { signal, onAdded }: Telling,
): Promise<readonly SectionId[]> {
  const made: SectionId[] = []
  for (const step of stepsOf(sections)) {
    await nextStep()
    if (signal.aborted) break
    made.push(...into.acts.addSections(step))
    onAdded(made.length)
  }
  return made
}

function stepsOf(sections: readonly ImportedSection[]): readonly (readonly ImportedSection[])[] {
  const steps: ImportedSection[][] = []
  let most = lettersAtFirst
  let letters = most
  for (const section of sections) {
    const own = section.title.length + blocksText(section.blocks).length
    if (letters + own > most) {
      if (steps.push([]) > 1) most = lettersPerStep
      letters = 0
    }
    steps.at(-1)?.push(section)
    letters += own
  }
  return steps
}

/** Once what is on the screen is drawn; a page that nobody sees draws nothing. */
function nextStep(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden || typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else requestIdleCallback(() => resolve(), { timeout: latestStepMs })
  })
}
