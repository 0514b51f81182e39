import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A row of the tables in README.md: what of Electron, and the lines of its typings that are named. */
export interface Row {
  /** `App.quit`, `App.on('will-quit')`. */
  readonly call: string
  readonly lines: readonly number[]
  /** `yes`, `partly …`, `no …`, `stricter …`. */
  readonly here: string
}

/** The tables of README.md. */
export function tableRows(): readonly Row[] {
  const text = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8')
  return [...text.matchAll(/^\| `([^`]+)` *\|[^|]*\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, call = '', source = '', here = '']) => ({
      call,
      lines: [...source.matchAll(/d\.ts (\d+)/g)].map(([, line]) => Number(line)),
      here: here.trim(),
    }),
  )
}

/** A listener for once counts as one for always. */
export function asRow(call: string): string {
  return call.replace('.once(', '.on(')
}
