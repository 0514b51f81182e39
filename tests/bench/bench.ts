/** A benchmark: what it shows, and its run. `npm run bench` lists them. */
export interface Bench {
  readonly name: string
  readonly about: string
  /** The flags and what they are when not given. */
  readonly flags: Readonly<Record<string, number>>
  readonly run: (flags: Readonly<Record<string, number>>) => Promise<BenchResult>
}

/** The last line of every run, for machines; the table above it is for people. */
export interface BenchResult {
  readonly name: string
  readonly ours: number | null
  /** The other side, in the same run; null where it never gets there. */
  readonly plain: number | null
  /** The physical limit, measured in the same run, where there is one. */
  readonly limit: number | null
  /** Ours to what the goal compares with. */
  readonly ratio: number | null
  readonly goal: string
  readonly met: boolean
  readonly unit: string
  readonly detail: Readonly<Record<string, unknown>>
}

export function printResult(result: BenchResult): void {
  console.log(`RESULT ${JSON.stringify(result)}`)
}

/** Prints rows of a table; the first row is its head. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const cells = rows.map((row) => row.map(String))
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))) ?? []
  for (const row of cells)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('   ')
        .trimEnd(),
    )
}
