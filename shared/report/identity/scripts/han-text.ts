import type { Lexicon } from '../languages/lexicon.ts'

/** A Chinese text, and where its words begin, as far as a dictionary knows. */
export interface HanText {
  readonly text: string
  /** Words of every day. */
  readonly words: ReadonlySet<string>
  /** Whether a word can begin here. */
  readonly begins: (at: number) => boolean
  /** Whether the sign here is part of a word of every day that begins with it. */
  readonly isInWord: (at: number) => boolean
  readonly isGiven: (name: string) => boolean
  readonly isFamily: (name: string) => boolean
  /** Runs of signs that the dictionary has as no word. */
  readonly loose: readonly { readonly start: number; readonly end: number }[]
}

let segmenter: Intl.Segmenter | undefined

const alone = /^\p{Script=Han}$/u

/** Reads a text by the dictionary that comes with the browser. */
export function readHan(text: string, lexicon: Lexicon): HanText {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words = wordsOf(lexicon)
  const starts = new Set<number>()
  const long = new Map<number, string>()
  const loose: { start: number; end: number }[] = []
  let run = -1
  const close = (end: number) => {
    if (run >= 0 && end - run > 1) loose.push({ start: run, end })
    run = -1
  }
  for (const { segment, index } of segmenter.segment(text)) {
    starts.add(index)
    if (segment.length > 1) long.set(index, segment)
    if (alone.test(segment) && !small.has(segment)) {
      if (run < 0) run = index
    } else {
      close(index)
      // A word that the dictionary alone has can be a name.
      if (/^\p{Script=Han}{2}$/u.test(segment) && !words.has(segment))
        loose.push({ start: index, end: index + 2 })
    }
  }
  close(text.length)
  /** Within a word that the dictionary alone has: it may have joined what does not belong together. */
  const isLoose = (at: number) => {
    let start = at
    while (start > 0 && !starts.has(start)) start--
    const word = long.get(start)
    return word !== undefined && !words.has(word) && small.has(text[at - 1] ?? '')
  }
  return {
    text,
    words,
    begins: (at) => starts.has(at) || isLoose(at),
    isInWord: (at) => {
      const word = long.get(at)
      return (word !== undefined && words.has(word)) || words.has(text.slice(at, at + 2))
    },
    isGiven: (name) => lexicon.names.has(name) || lexicon.listed.given.has(name),
    isFamily: (name) => lexicon.listed.family.has(name),
    loose,
  }
}

const small = new Set(
  '的了在是不和与跟把被给对从向到去来说问讲有没个这那就都也很还要会能让请等着过吗呢吧啊我你他她它们为以及或住只据由找叫寄送搬月日年号第一二三四五六七八九十两几',
)
const known = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Single signs are no words here: each is a part of names too. */
function wordsOf(lexicon: Lexicon): ReadonlySet<string> {
  const before = known.get(lexicon)
  if (before) return before
  const made = new Set(
    [...lexicon.common, ...lexicon.titles, ...lexicon.organisations].filter(
      (word) => word.length > 1,
    ),
  )
  for (const name of lexicon.names) made.delete(name)
  known.set(lexicon, made)
  return made
}
