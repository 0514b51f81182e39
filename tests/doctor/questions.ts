import { createInterface } from 'node:readline/promises'
import type { Examined } from './report.ts'
import { ok, untold, wrong } from './step.ts'

/** What only a person sees, asked so that yes is well. */
const questions = [
  'A sotto: link that was clicked in a browser opened the installed Sotto',
  'A .sotto file that was opened in the file manager opened the installed Sotto',
  'The window stands under Sotto’s own icon, and pinning that icon starts Sotto again',
] as const

/** Asks at the terminal; where there is none, or nobody is to be asked, that is said. */
export async function askQuestions(mayAsk: boolean): Promise<readonly Examined[]> {
  if (!mayAsk) return questions.map((title) => ({ title, finding: untold('nobody was asked') }))
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const examined: Examined[] = []
  for (const title of questions) {
    const answer = await terminal.question(`${title}? (y, n, or Enter where it was not tried) `)
    // Only which of the three it was: what else was typed stays here.
    const [first = ''] = answer.trim().toLowerCase()
    const finding = first === 'y' ? ok('yes') : first === 'n' ? wrong('no') : untold('not tried')
    examined.push({ title, finding })
  }
  terminal.close()
  return examined
}
