import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { readFile } from '../../../shared/import/read-file.ts'
import { reportToOdt } from '../../../shared/report/odt/to-odt.ts'
import { documentOf, random } from './documents.ts'
import { p, r, wordFile } from './word.ts'

/** 20,000 of each kind take minutes; `SOTTO_IMPORT=full` asks for them. */
const runs = Number(process.env.SOTTO_RUNS ?? (process.env.SOTTO_IMPORT === 'full' ? 20_000 : 25))
const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
/** No file of these sizes takes longer, on a computer with much else to do. In milliseconds. */
const longestMs = 5_000

/** As long as it takes to hold each kind of block; longer ones only take longer. */
const html = documentOf(seed).html.slice(0, 2500)
const markdown =
  '---\ntitle: T\nauthor: X\n---\n# A\n\n1. a\n   - b\n\n> [name=x] q\n\n| a | b |\n|---|---|\n| c | d |\n\na[^1] <b hidden>unseen1x1q</b> <div style="display:none">\n\nunseen1x2q\n\n</div>\n\n[^1]: note\n\n:::info\nx\n:::\n'
const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 A;}{\f1\fcharset128 B;}}{\info{\author unseen1x3q}}\pard a\'e9 {\b b}{\v unseen1x4q}{\f1 \'93\'8c}\u8364?{\footnote n}{\field{\*\fldinst HYPERLINK "https://x.y"}{\fldrslt l}}\par{\listtext 3.\tab}c\par\trowd\intbl d\cell e\cell\row\pard f\par}`
const report = {
  title: 'T',
  parts: [{ sections: [{ title: 'S', blocks: [{ kind: 'paragraph' as const, content: [] }] }] }],
}
const odt = reportToOdt(report, { language: 'en', done: 'd', open: 'o', contents: 'C' })
const docx = wordFile(
  p('<w:numPr><w:numId w:val="1"/></w:numPr>', 'a') +
    p(
      '',
      r('<w:b/>', 'b'),
      r('<w:vanish/>', 'unseen1x5q'),
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ) +
    `<w:tbl><w:tr><w:tc>${p('', 'c')}</w:tc></w:tr></w:tbl>`,
)
const files: readonly (readonly [string, Uint8Array])[] = [
  ['a.html', strToU8(html)],
  ['a.md', strToU8(markdown)],
  ['a.txt', strToU8('A\n\nwörds\n')],
  ['a.rtf', Uint8Array.from(rtf, (sign) => sign.charCodeAt(0))],
  ['a.docx', docx],
  ['a.odt', odt],
]

/** A few bytes changed, cut, doubled or moved; in an archive, in one of its parts or around them. */
function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  if (bytes[0] === 0x50 && next() < 0.8) {
    const parts = unzipSync(bytes)
    const names = Object.keys(parts).filter((name) => /\.xml$/.test(name))
    const name = names[Math.floor(next() * names.length)] ?? ''
    return zipSync(
      { ...parts, [name]: changed(parts[name] ?? new Uint8Array(), next) },
      { level: 0 },
    )
  }
  return changed(bytes, next)
}

function changed(bytes: Uint8Array, next: () => number): Uint8Array {
  let own = [...bytes]
  const at = () => Math.floor(next() * own.length)
  for (let i = 0; i < 1 + next() * 6; i++) {
    const [from, length] = [at(), 1 + Math.floor(next() * 40)]
    const kind = next()
    if (kind < 0.3) own[from] = Math.floor(next() * 256)
    else if (kind < 0.5) own.splice(from, length)
    else if (kind < 0.7) own.splice(at(), 0, ...own.slice(from, from + length))
    else if (kind < 0.9) own.splice(from, 0, ...strToU8('<div><{\\b>"&#0;\u202e</p>]]>'))
    else own = own.slice(0, from + 1)
  }
  return Uint8Array.from(own)
}

describe(`P6: no file of any kind makes its reader fail or stay (seed ${seed}, ${runs} of each)`, () => {
  for (const [name, bytes] of files) {
    it(name, { timeout: 3_600_000 }, () => {
      const next = random(seed)
      let slowest = 0
      for (let run = 0; run < runs; run++) {
        const own = mutated(bytes, next)
        const before = performance.now()
        // It never throws: an answer, or a code with a sentence.
        const done = readFile({ name, bytes: own }, decodeBytes)
        slowest = Math.max(slowest, performance.now() - before)
        expect(typeof done.ok, `run ${run}`).toBe('boolean')
      }
      expect(slowest).toBeLessThan(longestMs)
    })
  }

  it('P2: whatever is broken around it, what the text hides by itself stays outside', {
    timeout: 3_600_000,
  }, () => {
    const next = random(seed)
    const hidden = '<p>a <span style="display:none">unseen1x9q</span> b</p>'
    for (let run = 0; run < runs; run++) {
      // Broken before and behind; the hidden element itself is whole.
      const noise = () => Buffer.from(changed(strToU8(html.slice(0, 400)), next)).toString('latin1')
      const safe = noise().replace(/<(?:!--|style|script|textarea|title|xmp|\?|!\[)|<[^>]*$/gi, ' ')
      const own = strToU8(`${safe}>"'>${hidden}${noise()}`)
      const done = readFile({ name: 'a.html', bytes: own }, decodeBytes)
      if (done.ok) expect(JSON.stringify(done.sections), `run ${run}`).not.toContain('unseen1x9q')
    }
  })
})
