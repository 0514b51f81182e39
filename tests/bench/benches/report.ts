import { spawnSync } from 'node:child_process'
import { type Bench, printTable } from '../bench.ts'
import { type Measured, program } from '../report/program.ts'
import { median, round } from '../statistics.ts'

function ours(format: string, sections: number): Measured {
  const args = ['--import', 'tsx', 'tests/bench/report/one-format.ts', format, String(sections)]
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${format} ended with ${done.status}`)
  return JSON.parse(done.stdout) as Measured
}

/** Each format's time and memory, beside pandoc from the same Markdown where pandoc is installed. */
export const report: Bench = {
  name: 'report',
  about: 'writing a long report in each format, beside pandoc from the same Markdown',
  flags: { sections: 500, runs: 3 },
  run: async ({ sections = 500, runs = 3 }) => {
    const times = <T>(work: () => T) => Array.from({ length: runs }, work)
    const markdown = ours('markdown', sections).file
    const base = median(times(() => ours('nothing', sections).peakMiB)) ?? 0
    const hasPandoc = spawnSync('pandoc', ['--version']).error === undefined
    const rows: (readonly (string | number)[])[] = [
      ['format', 'ms', 'peak MiB over an idle process', 'pandoc ms', 'pandoc peak MiB'],
    ]
    const detail: Record<string, unknown> = { sections, runs, hasPandoc }
    for (const format of ['markdown', 'html', 'text', 'docx', 'odt', 'import']) {
      const mine = times(() => ours(format, sections))
      const theirs: Measured[] = []
      const to = { html: 'html', text: 'plain', docx: 'docx', odt: 'odt' }[format]
      if (hasPandoc && to) {
        const args = [
          '-s',
          '-f',
          'gfm',
          '-t',
          to,
          '--metadata',
          'title=Report',
          '-o',
          `${markdown}.${to}`,
          markdown,
        ]
        for (let i = 0; i < runs; i++) theirs.push(await program('pandoc', args))
      }
      const one = {
        ms: round(median(mine.map(({ ms }) => ms)), 0),
        peakMiB: round(Math.max(0, (median(mine.map(({ peakMiB }) => peakMiB)) ?? 0) - base), 0),
        pandocMs: round(median(theirs.map(({ ms }) => ms)), 0),
        pandocMiB: round(median(theirs.map(({ peakMiB }) => peakMiB)), 0),
      }
      detail[format] = one
      rows.push([
        format,
        one.ms ?? '',
        one.peakMiB ?? '',
        one.pandocMs ?? '–',
        one.pandocMiB ?? '–',
      ])
    }
    printTable(rows)
    const docx = detail.docx as { ms: number | null; pandocMs: number | null }
    const ratio = docx.ms && docx.pandocMs ? round(docx.ms / docx.pandocMs, 2) : null
    return {
      name: 'report',
      ours: docx.ms,
      plain: docx.pandocMs,
      limit: null,
      ratio,
      goal: 'DOCX of the report in less time than pandoc takes from the same Markdown',
      met: ratio !== null && ratio < 1,
      unit: 'ms',
      detail,
    }
  },
}
