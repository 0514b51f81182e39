import { readFileSync } from 'node:fs'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { readFile } from '../../../shared/import/read-file.ts'

/* One file in a process of its own, so that nothing of it is warm and its memory is its own: FILE. */
const [name = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(name))
const started = performance.now()
const read = readFile({ name, bytes }, decodeBytes)
const ms = performance.now() - started
if (!read.ok) throw new Error(read.code)
const peakMiB = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ms, peakMiB, file: name, sections: read.sections.length }))
