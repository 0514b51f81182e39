import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { person } from '../../support/person.ts'
import { findWords } from '../../support/profile.ts'
import { okIf, type Step } from '../step.ts'

/** Words that nothing but this examination writes. */
const words = ['Quindecagon', 'zwitterion afloat']

/** Writes them, before the app is closed; what is left of them is looked for afterwards. */
export async function writeSomething({ window }: Parameters<Step['examine']>[0]): Promise<void> {
  const writer = person(window)
  await writer.startSampleWorkshop()
  const kept = window.getByRole('button', { name: 'Let this computer keep it' })
  const passphrase = window.getByRole('textbox', { name: 'Passphrase' })
  await kept.or(passphrase).first().waitFor()
  if (await kept.isVisible()) await kept.click()
  else await writer.protect('a quiet room at noon')
  await writer.openGroup('Culture')
  await writer.write(words[0] ?? '', words[1] ?? '')
  await window.getByRole('status').getByText('Saved here.').waitFor()
}

export const traces: Step = {
  title: 'P4: nothing that was written lies readable on the disk',
  onStandIn: true,
  examine: async ({ data }) => {
    const files = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ name: path.relative(data, file), bytes: readFileSync(file) }))
    const found = findWords(files, words).length
    return okIf(
      found === 0 && files.length > 0,
      `files: ${files.length}; with a word of it: ${found}`,
    )
  },
}
