import { type TextMark, textMarks } from '../blocks.ts'
import { atomSign, type Line, type Run } from './line.ts'

/** How letters look: format bits, and the address of the link that they stand in. */
export type Look = Pick<Run, 'format' | 'link'>

export const plainLook: Look = { format: 0, link: '' }

/** The bit of each format in {@link Run}; the same numbers that Lexical uses. Stored under the format's name. */
const formatBits: Readonly<Record<TextMark, number>> = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
}

/** All bits that a run can have. */
export const allFormats = 31

const knownLooks: ReadonlySet<string> = new Set([...textMarks, 'link'])

/** Whether a stored look is one that this version shows. */
export function isKnownLook(key: string): boolean {
  return knownLooks.has(key)
}

export function formatOf(attributes: ReadonlyMap<string, unknown>): number {
  let format = 0
  for (const mark of textMarks) if (attributes.get(mark) === true) format |= formatBits[mark]
  return format
}

/** The marks of format bits, in canonical order. */
export function marksOfFormat(format: number): TextMark[] {
  return textMarks.filter((mark) => (format & formatBits[mark]) !== 0)
}

export function formatOfMarks(marks: readonly TextMark[]): number {
  return marks.reduce((bits, mark) => bits | formatBits[mark], 0)
}

/** What to set on letters of one look so that they get another; null takes a look away. */
export function lookChange(from: Look, to: Look): Record<string, unknown> {
  const change: Record<string, unknown> = {}
  for (const mark of textMarks) {
    const bit = formatBits[mark]
    if ((from.format & bit) !== (to.format & bit)) change[mark] = to.format & bit ? true : null
  }
  if (from.link !== to.link) change.link = to.link || null
  return change
}

/** Adds letters to runs in canonical form: neighbours of one look are one run, a line break is plain. */
export function pushText(runs: Run[], text: string, { format, link }: Look): void {
  if (text.includes('\n') && text !== '\n') {
    for (const part of text.split(/(\n)/)) pushText(runs, part, { format, link })
    return
  }
  if (text === '') return
  const run: Run = { text, format: text === '\n' ? 0 : format, link }
  const last = runs.at(-1)
  const joins = last && last.atom === undefined && last.format === run.format && last.link === link
  if (joins) runs[runs.length - 1] = { ...last, text: last.text + text }
  else runs.push(run)
}

/** Adds an atom, which has no look. */
export function pushAtom(runs: Run[], atom: string): void {
  runs.push({ text: atomSign, format: 0, link: '', atom })
}

/** The text of runs. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) text += run.text
  return text
}

/** The run in which the letter after an offset stands, and how much of it is left from there. */
export function runAt(
  runs: readonly Run[],
  offset: number,
): { readonly run: Run; readonly left: number } | undefined {
  let passed = 0
  for (const run of runs) {
    passed += run.text.length
    if (offset < passed) return { run, left: passed - offset }
  }
  return undefined
}

/** The runs of a part of a line. */
export function sliceRuns({ runs }: Line, from: number, to: number): Run[] {
  const slice: Run[] = []
  let passed = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - passed), Math.max(0, to - passed))
    passed += run.text.length
    if (text !== '') slice.push({ ...run, text })
  }
  return slice
}
