import { benchOpen, openLines } from './open.ts'
import { benchType, typeLines } from './type.ts'

/** The vault's benches alone: `tsx tests/bench/vault/main.ts [open] [type]`. */
const wanted = process.argv.slice(2)
const say = (line: string) => console.log(line)

if (wanted.length === 0 || wanted.includes('open')) openLines(await benchOpen(say)).forEach(say)
if (wanted.length === 0 || wanted.includes('type')) typeLines(await benchType()).forEach(say)
