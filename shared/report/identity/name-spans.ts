import nlp from 'compromise'
import type { FindingKind, FoundSpan } from './finding.ts'

/*
 * Names in running text. `compromise` knows many in English; what it does not know is told by its
 * capitals, because a name that is overlooked harms and one too many costs a click.
 */

const name = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*`
const initial = String.raw`\p{Lu}\.`
const particle =
  '(?:de|da|di|del|della|dos|du|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|of|and|the|for|y|e)'

/** A row of capitalized words, with initials and particles between. */
const row = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#/._-])(?:${initial}|${name})(?:(?: | ?(?=${initial})|-)(?:${particle} ){0,2}(?:${initial}|${name}))*`,
  'gu',
)

const titleBefore =
  /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Sr|Sra|Herr|Frau|Mme|M|Hon|Judge|Minister|Senator)\.? $/
const organisation =
  /\b(?:University|Institute|Institut|Foundation|Company|Corp|Corporation|Inc|Ltd|LLC|GmbH|AG|SpA|Bank|Ministry|Department|Commission|Committee|Council|Union|Association|Agency|Times|Post|Guardian|Labs?|Studios?|Party|Court|Parliament|College|School|Hospital|Group|Media|Press|Network|Collective|Society|Trust|Fund|Center|Centre)\b/
const place =
  /\b(?:Street|Road|Avenue|Square|Lane|Boulevard|Street|Platz|Straße|Via|Rue|Calle|Hotel|Airport|Station|Bridge|River|Lake|Mount|Island|Valley|Hall)\b/
const afterPlace = /\b(?:in|from|near|to|at|outside|around|across|leaving|visiting) $/

/** Words that are capitalized and name nobody. */
const common = new Set(
  'I I’m I’d I’ll I’ve AI API APIs UI UX CEO CTO PDF HTML URL USB GPU LLM LLMs ID FAQ OK TV DIY NGO NGOs GDPR English French German Spanish Italian Arabic Hebrew Chinese Western European American African Asian Internet Web Wi-Fi Chatham House Rule Chatham Rules Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter God Latin Greek'.split(
    ' ',
  ),
)

const small = new Set(
  'a an and are as at be because been but by can could did do does each even every few for from had has have he her here his how if in into is it its just many maybe more most much must my no nobody none nor not nothing now of off on once one only or other our out over perhaps same several she should since so some somebody such than that the their them then there these they this those three through to today together two under until up us very was we were what when where which while who why will with without would yes yet you your'.split(
    ' ',
  ),
)

/** People, organisations and places in a text. */
export function nameSpans(text: string): readonly FoundSpan[] {
  const calm = calmed(text)
  const twice = calm === text ? [] : known(calm)
  return [...known(text), ...twice, ...capitalized(text), ...honoured(text)]
}

/** Lines in capitals as if they were not: `compromise` reads names by their form. Same length. */
function calmed(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      isShouted(line, 0)
        ? line.replace(/(?<=\p{L})\p{Lu}/gu, (letter) => {
            const low = letter.toLowerCase()
            return low.length === letter.length ? low : letter
          })
        : line,
    )
    .join('\n')
}

function known(text: string): FoundSpan[] {
  const doc = nlp(text)
  const spans: FoundSpan[] = []
  const add = (kind: FindingKind, view: { json: (options: object) => unknown }) => {
    for (const one of view.json({ offset: true }) as Json[]) {
      const { start, length } = one.offset
      const found = text.slice(start, start + length)
      const trimmed = found
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, '')
        .replace(/['’]s?$/u, '')
        // The end of a sentence is none of a name's; the point of an initial is.
        .replace(/(?<=\p{L}{3})\.$/u, '')
      const from = start + Math.max(0, found.indexOf(trimmed))
      if (/\p{Lu}/u.test(trimmed) && !isCommon(trimmed)) {
        spans.push({ kind, start: from, end: from + trimmed.length })
      }
    }
  }
  add('person', doc.people())
  add('organisation', doc.organizations())
  add('place', doc.places())
  return spans
}

interface Json {
  readonly offset: { readonly start: number; readonly length: number }
}

function capitalized(text: string): FoundSpan[] {
  const spans: FoundSpan[] = []
  for (const match of text.matchAll(row)) {
    const shouted = isShouted(text, match.index)
    let [start, found] = [match.index, match[0].replace(/['’]s$/u, '')]
    // A sentence begins with a capital too: its first word alone says nothing.
    if (beginsSentence(text, start)) {
      const first = /^\S+ ?/u.exec(found)?.[0] ?? ''
      // Unless it owns something: common words do not.
      const owns = /^['’]s /u.test(text.slice(start + found.length)) && !isCommon(found)
      const alone = first.trim() === found && !owns
      if (alone || isSmall(first.trim())) {
        start += first.length
        found = found.slice(first.length).replace(new RegExp(`^(?:${particle} )+`, 'u'), '')
        start = text.indexOf(found, start)
      }
    }
    if (found === '' || isCommon(found) || shouted) continue
    // Capitals alone are a short form, of which most name no one.
    if (/^\p{Lu}{2,5}s?$/u.test(found)) {
      spans.push({ kind: 'organisation', start, end: start + found.length })
      continue
    }
    spans.push({ kind: kindOf(text, start, found), start, end: start + found.length })
  }
  return spans
}

/** After a title the next words are a name, in whatever case; also in scripts without any. */
function honoured(text: string): FoundSpan[] {
  const pattern =
    /(?:\b(?:mr|mrs|ms|dr|prof)\.? |(?<![\p{L}])(?:ד["״]ר|פרופ['׳]|מר|גב['׳]|הרב) |(?<![\p{L}])(?:د\.|الدكتورة?|السيدة?|الأستاذة?|الشيخ) ?)([\p{L}\p{M}'’-]+(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+)?)/giu
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    return { kind: 'person', start, end: match.index + match[0].length }
  })
}

function kindOf(text: string, start: number, found: string): FindingKind {
  const before = text.slice(Math.max(0, start - lookBack), start)
  if (titleBefore.test(before)) return 'person'
  if (organisation.test(found)) return 'organisation'
  if (place.test(found)) return 'place'
  if (afterPlace.test(before) && !/ /.test(found)) return 'place'
  return 'person'
}

/** What stands before a name is looked at so far back, in UTF-16 units. */
const lookBack = 20

function beginsSentence(text: string, start: number): boolean {
  if (start === 0) return true
  return /(?:[.!?…:]["”’)\]]{0,4}\s{1,4}|\n\s{0,8}|["“„«(]\s{0,4}|[-–—•]\s{1,4})$/u.test(
    text.slice(Math.max(0, start - lookBack), start),
  )
}

function isShouted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? ''
  const letters = line.match(/\p{L}/gu) ?? []
  const small = letters.filter((letter) => letter === letter.toLowerCase())
  return letters.length > 12 && small.length < letters.length / 4
}

function isSmall(word: string): boolean {
  return small.has(word.toLowerCase())
}

/** Whether words name nobody, whatever their capitals. */
export function isCommon(found: string): boolean {
  const words = found.split(' ')
  return words.every((word) => common.has(word.replace(/['’]s$/u, '')) || isSmall(word))
}
