import { strFromU8, strToU8, unzipSync } from 'fflate'
import { fixedZip } from '../fixed-zip.ts'

/** The properties that the library writes: author, times, application. A document needs none. */
const properties = /^docProps\//

/**
 * What the library made, without what tells of its making: no properties, no times in the zip, and
 * ids by position where it drew random ones. Same content, same bytes.
 */
export function cleanDocx(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
    .filter((name) => !properties.test(name) && !name.endsWith('/'))
    .sort(contentTypesFirst)
  const rename = renamer(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
  return fixedZip(
    names.map((name) => {
      const content = files[name] ?? new Uint8Array()
      return [name, /\.(xml|rels)$/.test(name) ? clean(content, rename) : content]
    }),
  )
}

function clean(content: Uint8Array, rename: (text: string) => string): Uint8Array {
  const text = strFromU8(content)
    .replace(/<Relationship [^>]*Target="docProps\/[^>]*\/>/g, '')
    .replace(/<Override [^>]*PartName="\/docProps\/[^>]*\/>/g, '')
  return strToU8(renumberBookmarks(rename(text)))
}

function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

/** The ids of hyperlinks are random; by the order in which the document uses them they are not. */
function renamer(document: string): (text: string) => string {
  const ids = new Map<string, string>()
  for (const [, id = ''] of document.matchAll(/<w:hyperlink [^>]*?r:id="(rId[^"]+)"/g)) {
    if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`)
  }
  return (text) =>
    text.replace(/\b(r:id|Id)="(rId[^"]+)"/g, (whole, key: string, id: string) => {
      const next = ids.get(id)
      return next ? `${key}="${next}"` : whole
    })
}

/** The numbers of bookmarks count on from document to document; here from 1. */
function renumberBookmarks(text: string): string {
  const numbers = new Map<string, number>()
  return text.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="([^"]*)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `w:id="${number}"`
    }),
  )
}
