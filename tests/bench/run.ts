import { parseArgs } from 'node:util'
import { printResult } from './bench.ts'
import { benches } from './benches.ts'

/* `npm run bench` lists the benchmarks; `npm run bench -- NAME [--flag N]` runs one. */
const [name, ...rest] = process.argv.slice(2)
const bench = benches.find((each) => each.name === name)
if (!bench) {
  for (const { name: each, about, flags } of benches) {
    const usage = Object.entries(flags).map(([flag, value]) => `--${flag} ${value}`)
    console.log(`${each.padEnd(12)} ${about}  [${usage.join(' ')}]`)
  }
  process.exit(name === undefined ? 0 : 2)
}
const options = Object.fromEntries(
  Object.keys(bench.flags).map((flag) => [flag, { type: 'string' as const }]),
)
const { values } = parseArgs({ args: rest, options })
const given = Object.entries(values).map(([flag, value]) => [flag, Number(value)])
const result = await bench.run({ ...bench.flags, ...Object.fromEntries(given) })
printResult(result)
process.exit(0)
