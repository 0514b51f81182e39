import type { SectionId } from '../../../shared/base/ids.ts'
import type { ImportedSection } from '../../../shared/import/sections.ts'
import type { NotebookSession } from '../../session/index.ts'

/** The page is free again after so long, in milliseconds. */
const longestStepMs = 12

/** Adds sections off the record (rule D6), a few at a time, so that a book does not stop the page. */
export async function addInSteps(
  into: NotebookSession,
  sections: readonly ImportedSection[],
): Promise<readonly SectionId[]> {
  const made: SectionId[] = []
  let began = performance.now()
  for (const section of sections) {
    if (performance.now() - began > longestStepMs) {
      await nextTask()
      began = performance.now()
    }
    made.push(...into.acts.addSections([section]))
  }
  return made
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
