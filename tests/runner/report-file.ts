import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Lets a tool write its JSON report to a file of its own; undefined where it wrote none. */
export function withReportFile(run: (file: string) => number | null) {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'))
  try {
    const status = run(path.join(folder, 'report.json'))
    return { status, report: readJson(path.join(folder, 'report.json')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
