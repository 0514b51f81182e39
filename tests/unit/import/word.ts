import { strToU8, zipSync } from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A paragraph of Word: its properties, then its runs (plain text becomes one). */
export function p(properties: string, ...runs: readonly string[]): string {
  const all = runs.map((run) => (run.startsWith('<') ? run : r('', run)))
  return `<w:p><w:pPr>${properties}</w:pPr>${all.join('')}</w:p>`
}

/** A run of Word. */
export function r(properties: string, text: string): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A Word file with this body, as small as Word opens it. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const level = (format: string, text: string, at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const levels = (format: string, text: (at: number) => string) =>
    Array.from({ length: 9 }, (_, at) => level(format, text(at), at)).join('')
  const parts = {
    'word/document.xml': `<w:document ${w} xmlns:m="m" xmlns:w14="w14" xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}>${[
      ['Heading1', 'heading 1', ''],
      ['2', '标题 1', ''],
      ['U', 'Überschrift 2', ''],
      ['My', 'Chapter', '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
      ['Q', 'Quote', ''],
    ]
      .map(
        ([id, name, inner]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`,
      )
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${levels('decimal', (at) => `%${at + 1}.`)}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('bullet', () => '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p('', 'the note')}</w:footnote></w:footnotes>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}
