import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { asUri } from '../../../../shared/report/as-uri.ts'
import { reportToDocx } from '../../../../shared/report/docx/to-docx.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { arbitraryReport, words } from '../kit.ts'
import { everyKind } from '../sample.ts'
import { faultsOf } from './grammar.ts'
import { wml } from './wml-grammar.ts'
import { everyNode, type XmlNode, xmlTree } from './xml-tree.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)
const runs = Number(process.env.SOTTO_RUNS ?? 60)

/** The parts of a Word file, read. */
function partsOf(report: Report): Readonly<Record<string, XmlNode>> {
  const files = Object.entries(unzipSync(reportToDocx(report, words)))
  return Object.fromEntries(files.map(([name, bytes]) => [name, xmlTree(strFromU8(bytes))]))
}

function nodes(part: XmlNode | undefined, name: string): readonly XmlNode[] {
  return part ? [...everyNode(part)].filter((node) => node.name === name) : []
}

function values(part: XmlNode | undefined, name: string, attribute = 'w:val'): readonly string[] {
  return nodes(part, name).map((node) => node.attributes[attribute] ?? '')
}

/** Everything that points somewhere points at something, and nothing is there twice. */
function expectWhole(parts: Readonly<Record<string, XmlNode>>): void {
  const document = parts['word/document.xml']
  const styles = new Set(values(parts['word/styles.xml'], 'w:style', 'w:styleId'))
  for (const name of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next']) {
    for (const part of Object.values(parts)) {
      for (const id of values(part, name)) expect(styles).toContain(id)
    }
  }
  const lists = values(parts['word/numbering.xml'], 'w:num', 'w:numId')
  expect(new Set(lists).size).toBe(lists.length)
  for (const id of values(document, 'w:numId')) expect(lists).toContain(id)
  const kinds = values(parts['word/numbering.xml'], 'w:abstractNum', 'w:abstractNumId')
  for (const id of values(parts['word/numbering.xml'], 'w:abstractNumId')) {
    expect(kinds).toContain(id)
  }
  const rels = nodes(parts['word/_rels/document.xml.rels'], 'Relationship')
  const ids = rels.map(({ attributes }) => attributes.Id)
  expect(new Set(ids).size).toBe(ids.length)
  const used = [...(document ? everyNode(document) : [])].flatMap((node) => {
    const id = node.attributes['r:id']
    return id ? [id] : []
  })
  for (const id of used) expect(ids).toContain(id)
  for (const { attributes } of rels) {
    const { Target = '', TargetMode } = attributes
    if (TargetMode === 'External') expect(Target).toMatch(uri)
    else expect(Object.keys(parts)).toContain(`word/${Target}`)
  }
  const typed = values(parts['[Content_Types].xml'], 'Override', 'PartName')
  const own = Object.keys(parts).filter((name) => /^word\/[^/]+$/.test(name))
  expect([...typed].sort()).toEqual(own.map((name) => `/${name}`).sort())
  const marks = values(document, 'w:bookmarkStart', 'w:id')
  expect(new Set(marks).size).toBe(marks.length)
  expect(values(document, 'w:bookmarkEnd', 'w:id')).toEqual(marks)
  const names = values(document, 'w:bookmarkStart', 'w:name')
  expect(new Set(names).size).toBe(names.length)
  for (const anchor of values(document, 'w:hyperlink', 'w:anchor')) {
    if (anchor) expect(names).toContain(anchor)
  }
}

/** RFC 3986, with the letters of all scripts that RFC 3987 adds. */
const uri =
  /^[a-z][a-z0-9+.-]*:(?:\/\/(?:[^\s"<>\\^`{|}/?#[\]%]|%[0-9A-F]{2}|\[[\d:a-f.]+\](?=[:/?#]|$))*)?(?:[^\s"<>\\^`{|}[\]%#]|%[0-9A-F]{2})*(?:#(?:[^\s"<>\\^`{|}[\]%#]|%[0-9A-F]{2})*)?$/i

const many: Report = {
  ...everyKind,
  parts: [
    ...everyKind.parts,
    {
      sections: Array.from({ length: 12 }, (_, i) => ({ title: `שאלה ${i}`, blocks: [] })),
    },
  ],
}

describe(`DOCX as the standard has it (seed ${seed})`, { timeout: 60_000 }, () => {
  it('every element stands where ECMA-376 has it, in its sequence: Word is strict about that', () => {
    const reports = [everyKind, many, { title: '', parts: [] }]
    for (const report of reports) {
      for (const [name, part] of Object.entries(partsOf(report))) {
        if (name.startsWith('word/') && !name.includes('_rels')) {
          expect(faultsOf(part, wml), name).toEqual([])
        }
      }
    }
    const property = fc.property(arbitraryReport, (report) => {
      const parts = partsOf(report)
      expect(faultsOf(parts['word/document.xml'] as XmlNode, wml)).toEqual([])
      expect(faultsOf(parts['word/numbering.xml'] as XmlNode, wml)).toEqual([])
    })
    fc.assert(property, { seed, numRuns: runs })
  })

  it('the check sees what stands in a wrong place, twice, or nowhere in the standard', () => {
    const faults = (inner: string) => faultsOf(xmlTree(`<w:body><w:p>${inner}</w:p></w:body>`), wml)
    expect(faults('<w:pPr><w:bidi/><w:numPr/></w:pPr>')).toEqual(['numPr stands too late in pPr'])
    expect(faults('<w:r/><w:pPr/>')).toEqual(['pPr stands too late in p'])
    expect(faults('<w:r><w:rPr><w:b/><w:b/></w:rPr></w:r>')).toEqual(['b twice in rPr'])
    expect(faults('<w:r><w:bold/></w:r>')).toEqual(['bold has no place in r'])
    expect(faults('loose')).toEqual(['text in p'])
    expect(() => xmlTree('<a><b></a></b>')).toThrow()
    expect(() => xmlTree('<a>\u0001</a>')).toThrow()
  })

  it('everything that points somewhere points at something', () => {
    expectWhole(partsOf(many))
    fc.assert(
      fc.property(arbitraryReport, (report) => expectWhole(partsOf(report))),
      { seed, numRuns: runs },
    )
  })

  it('an address is a URI, whatever was typed: one that is not makes Word refuse the file', () => {
    const address = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `https://example.org/${text.replace(/\s/g, '')}`)
    fc.assert(
      fc.property(address, (url) => {
        expect(asUri(url)).toMatch(uri)
      }),
      { seed, numRuns: runs * 5 },
    )
    expect(asUri('https://example.org/a|b"c%zz#d#e[f]')).toBe(
      'https://example.org/a%7Cb%22c%25zz#d%23e%5Bf%5D',
    )
    expect(asUri('http://[::1]:80/x?y=ü&z=%20')).toBe('http://[::1]:80/x?y=ü&z=%20')
    expect(asUri('mailto:a@b.example?subject=[x]')).toMatch(uri)
  })

  it('each numbered list begins at 1; lists within lists stand deeper; boxes are ticked or open', () => {
    const item = (text: string, ...children: object[]) => ({
      content: [{ kind: 'text', text, marks: [] }],
      children,
    })
    const numbers = (...items: object[]) => ({ kind: 'list', style: 'number', items })
    const ticks = [
      { ...item('did'), checked: true },
      { ...item('open'), checked: false },
    ]
    const blocks = [
      numbers(item('one', numbers(item('under one'))), item('two')),
      numbers(item('again one')),
      { kind: 'list', style: 'check', items: ticks },
    ]
    const report = { title: '', parts: [{ sections: [{ title: '', blocks }] }] }
    const parts = partsOf(report as unknown as Report)
    const document = parts['word/document.xml']
    const [first, under, second, again, did, open] = values(document, 'w:numId')
    expect(values(document, 'w:ilvl')).toEqual(['0', '1', '0', '0', '0', '0'])
    expect(second).toBe(first)
    expect(new Set([first, under, again, did, open]).size).toBe(5)
    const overrides = nodes(parts['word/numbering.xml'], 'w:lvlOverride')
    expect(overrides.map(({ attributes }) => attributes['w:ilvl'])).toEqual(['0', '1', '0'])
    expect(values(parts['word/numbering.xml'], 'w:startOverride')).toEqual(['1', '1', '1'])
  })

  it('what is written from right to left is said to be, and the language is', () => {
    const parts = partsOf(many)
    expect(nodes(parts['word/document.xml'], 'w:bidi').length).toBe(24)
    expect(values(parts['word/styles.xml'], 'w:lang')).toEqual(['en'])
  })

  it('P2: Word is asked to take names and times out whenever the file is saved again', () => {
    const settings = partsOf(everyKind)['word/settings.xml']
    expect(nodes(settings, 'w:removePersonalInformation')).toHaveLength(1)
    expect(nodes(settings, 'w:removeDateAndTime')).toHaveLength(1)
  })
})
