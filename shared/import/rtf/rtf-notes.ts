import { element, setChildren } from '../html/tree.ts'
import { outermostGroup } from './rtf-group.ts'
import { plainParagraph, RtfLines } from './rtf-lines.ts'
import type { RtfReading } from './rtf-reading.ts'

/** A note begins in the line: what comes now is its text. */
export function beginNote(r: RtfReading): void {
  const at = r.noteLines.length + 1
  const href = `#note-${at}`
  r.lines.put(element('a', { role: 'doc-noteref', id: `ref-${at}`, href }, [String(at)]))
  r.noteLines.push(element('div', { role: 'doc-footnote', id: `note-${at}` }, []))
  r.outer.push({ lines: r.lines, paragraph: r.paragraph, depth: r.around.length, at })
  r.lines = new RtfLines()
  r.paragraph = plainParagraph()
  r.group = { ...outermostGroup(), use: 'text', skips: r.group.skips }
}

/** The text goes on where the note stands in it. */
export function endNote(r: RtfReading): void {
  const last = r.outer.pop()
  if (!last) return
  const back = element('a', { href: `#ref-${last.at}` }, ['↩'])
  const note = r.noteLines[last.at - 1]
  if (note) setChildren(note, [back, ...r.lines.end(r.paragraph)])
  r.lines = last.lines
  r.paragraph = last.paragraph
}
