import unhomoglyph from 'unhomoglyph'

/** The letters of a text as names are compared, each with where it came from. */
export interface Letters {
  /** Letters and digits alone, in small letters, without accents. */
  readonly text: string
  /** Of each UTF-16 unit of `text`: where the sign that it came from begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether something that is no letter stands before it. */
  readonly gaps: readonly boolean[]
  /** Whether white space stands before it. */
  readonly spaces: readonly boolean[]
  /** Whether it is a capital after a small letter: `aliceWeber`. */
  readonly humps: readonly boolean[]
}

const ignorable = /[\p{DI}\p{Cc}\p{Cn}\p{Co}\ufff9-\ufffc\u2800\u0640]/u
const letter = /[\p{L}\p{N}]/u
/** Small capitals, which Unicode gives no other form. */
const smallCapitals = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((sign, i) => [sign, 'abcdefghijklmnoprstuvwyz'[i] ?? '']),
)
/** What scripts write in two ways, and letters that no decomposition takes apart. */
const sames: ReadonlyMap<string, string> = new Map([
  ...[...'أإآٱ'].map((sign) => [sign, 'ا'] as const),
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ɩ', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
])

const plainOf = new Map<string, string>()
const alikeOf = new Map<string, string>()

/**
 * The letters of a text, folded: compatibility forms (full width, mathematical, circled, ligatures),
 * case, accents, what nobody sees.
 * @param alike letters that look like others (UTS #39) are one too, whatever their script
 */
export function foldLetters(text: string, alike: boolean): Letters {
  let folded = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  const [gaps, spaces, humps]: [boolean[], boolean[], boolean[]] = [[], [], []]
  const [plains, known] = [plainOf, alike ? alikeOf : plainOf]
  let [gap, space, low] = [true, true, false]
  let at = 0
  for (const sign of text) {
    const start = at
    at += sign.length
    const plain = cached(plains, sign, fold)
    if (plain === '') continue
    const put = alike ? cached(known, sign, () => [...plain].map(lookOf).join('')) : plain
    if (!letter.test(plain)) {
      gap = true
      if (/\s/.test(sign)) space = true
      continue
    }
    const capital = /\p{Lu}/u.test(sign)
    for (let i = 0; i < put.length; i++) {
      starts.push(start)
      ends.push(at)
      gaps.push(gap)
      spaces.push(space)
      humps.push(i === 0 && capital && low)
      gap = false
      space = false
    }
    folded += put
    low = !capital
  }
  return { text: folded, starts, ends, gaps, spaces, humps }
}

function fold(sign: string): string {
  if (ignorable.test(sign) && !/\s/.test(sign)) return ''
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...bare].map((one) => sames.get(one) ?? smallCapitals.get(one) ?? one).join('')
}

/** A letter as the one that it looks like; digits stay. */
function lookOf(sign: string): string {
  if (/\p{N}/u.test(sign)) return sign
  const look = unhomoglyph(sign)
  return look.length > 3 ? sign : look.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function cached(known: Map<string, string>, sign: string, make: (sign: string) => string): string {
  let made = known.get(sign)
  if (made === undefined) {
    made = make(sign)
    known.set(sign, made)
  }
  return made
}
