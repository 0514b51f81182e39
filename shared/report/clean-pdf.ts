/** What a PDF's information dictionary may tell of its making; its title is the report's own and stays. */
const telling = /\/(?:Creator|Producer|Author|CreationDate|ModDate)\s*\((?:\\.|[^\\()])*\)/gs

/**
 * A PDF as Chromium prints it, without the program, the system and the times that it notes. They
 * are overwritten by spaces, so that no place in the file moves. Same page and program, same bytes.
 */
export function cleanPdf(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes)
  const info = /\/Info (\d+) (\d+) R/.exec(text)
  if (!info) return bytes
  const start = text.search(new RegExp(`(?<=^|[\\r\\n])${info[1]} ${info[2]} obj\\b`))
  const end = text.indexOf('endobj', start)
  if (start < 0 || end < 0) return bytes
  const clean = bytes.slice()
  for (const match of text.slice(start, end).matchAll(telling)) {
    clean.fill(0x20, start + match.index, start + match.index + match[0].length)
  }
  return clean
}

/** One sign for each byte; `TextDecoder` has no encoding that keeps all 256. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}
