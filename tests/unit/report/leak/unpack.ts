import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { revealed } from './hide.ts'

/** Everything in a file that could hold text, as latin-1: the file itself, what it has packed, and what is in signs that nobody sees. */
export function unpack(bytes: Uint8Array): readonly string[] {
  const layers = [latin1(bytes)]
  if (layers[0]?.startsWith('PK')) {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      layers.push(name, latin1(content), textOnly(latin1(content)))
    }
  }
  if (layers[0]?.startsWith('%PDF')) layers.push(...pdfStreams(bytes))
  const unseen = layers.map((layer) => revealed(utf8(layer))).filter((one) => one !== '')
  return [...layers, ...unseen]
}

/** XML and HTML without tags: a word that is cut by a format is still a word. */
function textOnly(xml: string): string {
  return xml.replace(/<[^>]*>/g, '')
}

function pdfStreams(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes)
  const found: string[] = []
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.subarray(at - 3, at).toString() === 'end') continue
    const start = at + (buffer[at + 6] === 13 ? 8 : 7)
    const end = buffer.indexOf('endstream', start)
    try {
      found.push(latin1(inflateSync(buffer.subarray(start, end))))
    } catch {
      // Not compressed, or not by this method: the file itself is searched as it is.
    }
  }
  return found
}

function utf8(layer: string): string {
  return Buffer.from(layer, 'latin1').toString('utf8')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
