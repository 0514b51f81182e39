import type { Finding } from './step.ts'

/** What the report says of the computer, in words of our own. */
export interface Surroundings {
  readonly sotto: string
  readonly electron: string
  readonly onStandIn: boolean
  readonly system: string
  readonly node: string
}

/** A step with what it found, or what a person answered. */
export interface Examined {
  readonly title: string
  readonly finding: Finding
}

const signs = { ok: 'ok    ', wrong: 'WRONG ', untold: 'untold' } as const

/** The report, to be pasted into an issue: Markdown, a line for each step. */
export function report(around: Surroundings, examined: readonly Examined[]): string {
  const count = (outcome: Finding['outcome']) =>
    examined.filter(({ finding }) => finding.outcome === outcome).length
  const untoldByStandIn = examined.flatMap(({ finding }, i) =>
    finding.outcome === 'untold' && finding.says === byStandIn ? [i + 1] : [],
  )
  return [
    `Sotto ${around.sotto}, ${around.onStandIn ? 'on the stand-in for Electron' : 'on Electron'} ${around.electron}, ${around.system}, Node ${around.node}`,
    ...(around.onStandIn
      ? [
          `The stand-in is no Electron: what it says shows the app’s own logic, and of steps ${untoldByStandIn.join(', ')} it can tell nothing.`,
        ]
      : []),
    '',
    '```',
    ...examined.map(
      ({ title, finding }, i) =>
        `${String(i + 1).padStart(2)} ${signs[finding.outcome]} ${title} (${finding.says})`,
    ),
    '```',
    '',
    `${count('ok')} ok, ${count('wrong')} wrong, ${count('untold')} untold`,
  ].join('\n')
}

/** What is said in the place of a finding that the stand-in cannot make. */
export const byStandIn = 'the stand-in cannot tell'
