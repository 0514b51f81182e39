import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportToOdt } from '../../../../shared/report/odt/to-odt.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { arbitraryReport, words } from '../kit.ts'
import { hasOdfTables, odfFaults } from '../programs.ts'
import { everyKind } from '../sample.ts'
import { faultsOf } from './grammar.ts'
import { odf } from './odf-grammar.ts'
import { everyNode, type XmlNode, xmlTree } from './xml-tree.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 60)

const many: Report = {
  ...everyKind,
  parts: [
    ...everyKind.parts,
    { sections: Array.from({ length: 12 }, (_, i) => ({ title: `שאלה ${i}`, blocks: [] })) },
  ],
}

function partsOf(report: Report): Readonly<Record<string, XmlNode>> {
  const files = Object.entries(unzipSync(reportToOdt(report, words)))
  const xml = files.filter(([name]) => name.endsWith('.xml'))
  return Object.fromEntries(xml.map(([name, bytes]) => [name, xmlTree(strFromU8(bytes))]))
}

function values(part: XmlNode | undefined, attribute: string, of?: string): readonly string[] {
  return [...(part ? everyNode(part) : [])].flatMap((node) => {
    const value = node.attributes[attribute]
    return value !== undefined && (of === undefined || node.name === of) ? [value] : []
  })
}

/** Every style, font, page and anchor that is named is there, each once. */
function expectWhole(parts: Readonly<Record<string, XmlNode>>): void {
  const [content, styles] = [parts['content.xml'], parts['styles.xml']]
  const named = [...values(styles, 'style:name'), ...values(content, 'style:name')]
  const used = [content, styles].flatMap((part) => [
    ...values(part, 'text:style-name'),
    ...values(part, 'text:visited-style-name'),
    ...values(part, 'style:parent-style-name'),
    ...values(part, 'style:font-name'),
    ...values(part, 'style:page-layout-name'),
  ])
  expect(used.filter((name) => !named.includes(name))).toEqual([])
  const paragraphs = values(styles, 'style:name', 'style:style')
  expect(new Set(paragraphs).size).toBe(paragraphs.length)
  const anchors = values(content, 'text:name', 'text:bookmark')
  expect(new Set(anchors).size).toBe(anchors.length)
  for (const href of values(content, 'xlink:href')) {
    if (href.startsWith('#')) expect(anchors).toContain(href.slice(1))
  }
}

describe(`ODT as the standard has it (seed ${seed})`, { timeout: 60_000 }, () => {
  it('every element stands where OpenDocument 1.3 has it, in its sequence', () => {
    for (const report of [everyKind, many, { title: '', parts: [] }]) {
      for (const [name, part] of Object.entries(partsOf(report))) {
        expect(faultsOf(part, odf), name).toEqual([])
      }
    }
    const property = fc.property(arbitraryReport, (report) => {
      expect(faultsOf(partsOf(report)['content.xml'] as XmlNode, odf)).toEqual([])
    })
    fc.assert(property, { seed, numRuns: runs })
  })

  it('every style, font, page and anchor that is named is there', () => {
    expectWhole(partsOf(many))
    fc.assert(
      fc.property(arbitraryReport, (report) => expectWhole(partsOf(report))),
      { seed, numRuns: runs },
    )
  })

  it('the package begins with its media type, as it is, and its manifest names each file', () => {
    const bytes = reportToOdt(many, words)
    const type = 'application/vnd.oasis.opendocument.text'
    // OpenDocument 1.3 part 2, 3.3: first in the zip, not compressed, no extra field, at byte 38.
    expect(strFromU8(bytes.subarray(30, 38 + type.length))).toBe(`mimetype${type}`)
    expect([bytes[8], bytes[28]]).toEqual([0, 0])
    const manifest = partsOf(many)['META-INF/manifest.xml']
    const files = Object.keys(unzipSync(bytes)).filter((name) => !/^(mimetype|META-INF)/.test(name))
    expect(values(manifest, 'manifest:full-path')).toEqual(['/', ...files])
  })

  it.skipIf(!hasOdfTables)(
    'elements, attributes and their values are in the schema’s tables',
    () => {
      const reports = [everyKind, many, ...fc.sample(arbitraryReport, { seed, numRuns: 8 })]
      const files = reports.flatMap((report) => {
        const { 'content.xml': content, 'styles.xml': styles } = unzipSync(
          reportToOdt(report, words),
        )
        return content && styles ? [content, styles] : []
      })
      expect(odfFaults(files)).toBe('')
      const [first = new Uint8Array()] = files
      const bent = strFromU8(first).replace('<text:h ', '<text:h text:bent="1" ')
      expect(odfFaults([new TextEncoder().encode(bent)])).toContain('bent is not allowed')
    },
  )
})
