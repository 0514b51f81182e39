import { z } from 'zod'
import { withReportFile } from './report-file.ts'
import { runTool } from './run-script.ts'
import { type Tally, withExitStatus } from './tally.ts'

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

/** One of the vitest projects. */
export function vitest(
  project: string,
  extra: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Tally {
  const { status, report } = withReportFile((file) =>
    runTool(
      'vitest',
      [
        'run',
        `--project=${project}`,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...extra,
      ],
      env,
    ),
  )
  const read = reportSchema.safeParse(report).data
  const tally = {
    passed: read?.numPassedTests ?? 0,
    failed: read?.numFailedTests ?? 0,
    skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
  }
  return withExitStatus(tally, status)
}
