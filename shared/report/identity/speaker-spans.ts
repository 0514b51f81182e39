import type { FoundSpan } from './finding.ts'

const capitals = String.raw`\p{Lu}{1,4}|(?:\p{Lu}\.-?){2,4}`
/** `RE:`, `TV/RE:`, `K.O.:`, `[RE]`, `re (chat):` at the beginning of a line, whatever sign stands before. */
const label = new RegExp(
  String.raw`^[ \t]*(?:[-–—•*>][ \t]*)?(?:\[(?<bracketed>(?:${capitals})(?:[/,+&][ \t]?(?:${capitals}))*)\]|(?<plain>(?:${capitals})(?:[/,+&][ \t]?(?:${capitals}))*)(?:[ \t]*\([^)\n]{1,20}\))?(?=[ \t]*:)|(?<small>\p{Ll}{1,3})(?=[ \t]*\([^)\n]{1,20}\)[ \t]*:))`,
  'gmu',
)
/** `… agreed. RE: we did`, within a line. */
const after = /(?<=[.!?…]\s)(?<initials>\p{Lu}{2,4})(?=[ \t]?:)/gu
/** `Rosalind Ekwueme (RE)`, and `[RE]` within a sentence. */
const within = /(?<=\p{L} ?)\((?<round>\p{Lu}{2,4})\)|\[(?<square>\p{Lu}{2,4})\]/gu

/** Labels of a text that name nobody. */
const common = new Set(
  'NB PS PPS FAQ OK AI API ID URL PDF HTML Q A TODO FYI TBD DIY NGO EU UN UK US USA'.split(' '),
)

/** Who speaks, as minutes say it: by initials before a colon, in brackets, or after a name. */
export function speakerSpans(text: string): readonly FoundSpan[] {
  return [...text.matchAll(label), ...text.matchAll(after), ...text.matchAll(within)].flatMap(
    (match): FoundSpan[] => {
      const name = Object.values(match.groups ?? {}).find((group) => group !== undefined)
      if (!name || common.has(name)) return []
      const start = match.index + match[0].indexOf(name)
      return [{ kind: 'person', start, end: start + name.length }]
    },
  )
}
