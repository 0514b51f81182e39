import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { visibleBlocks } from '../../../shared/notebook/visible/visible-blocks.ts'
import { unseenIn, visibleText } from '../../../shared/notebook/visible/visible-text.ts'
import { visibleUrl } from '../../../shared/notebook/visible/visible-url.ts'

const seed = Number(process.env.SOTTO_SEED ?? Date.now() % 2 ** 31)

/** By Unicode's own properties, as the engine knows them: what shows nothing by itself. */
const shows = /^[^\p{DI}\p{Cc}\p{Cs}\p{Co}\p{NChar}]$/u
const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))

describe(`P2: what nobody sees goes out of a text (seed ${seed})`, () => {
  it('every sign that shows nothing, in a Latin word, whichever it is', () => {
    const hidden = all.filter((sign) => !shows.test(sign) && !/[\t\n\v\f\r]/.test(sign))
    expect(hidden.length).toBeGreaterThan(140_000)
    const left = hidden.filter((sign) => visibleText(`Al${sign}ice`) !== 'Alice')
    expect(left.map((sign) => sign.codePointAt(0)?.toString(16))).toEqual([])
  })

  it('fillers, blanks and foreign spaces are one space or nothing, foreign breaks are breaks', () => {
    for (const sign of ['\u3164', '\u115f', '\u1160', '\uffa0', '\u17b4', '\ufffc', '\u{16fe4}']) {
      expect(visibleText(`a${sign}b`)).toBe('ab')
    }
    for (const sign of ['\u2800', '\u2003', '\u200a', '\u205f', '\u1680']) {
      expect(visibleText(`a${sign}b`)).toBe('a b')
    }
    expect(visibleText('a\r\nb\vc\fd\re\u2028f\u2029g')).toBe('a\nb\nc\nd\ne\nf\ng')
    expect(visibleText('a\tb\u00a0c\u3000d')).toBe('a\tb\u00a0c\u3000d')
  })

  it('what rides after a joiner that is needed goes: a row of them says nothing', () => {
    expect(visibleText('م\u200c\u200d\u200c\u200cی')).toBe('م\u200cی')
    expect(visibleText('👩\u200d\u200d\u200c💻')).toBe('👩\u200d💻')
    expect(visibleText('👩\u200d Al\u200dice')).toBe('👩 Alice')
    expect(visibleText('葛\u{e0101}\u{e01ef}\u{e0110}')).toBe('葛\u{e0101}')
    expect(visibleText('\u{1f3f4}\u{e0061}\u{e006c}\u{e007f}')).toBe('\u{1f3f4}')
  })

  it('signs of direction cannot turn a text: overrides and embeddings go', () => {
    expect(visibleText('said \u202eecilA\u202c so')).toBe('said ecilA so')
    expect(visibleText('\u2066x\u2069 \u2068y\u2069 \u200ez\u200f')).toBe('x y z')
    const turned = /[\u202a-\u202e\u2066-\u2069]/
    const text = fc.string({
      unit: fc.constantFrom(
        '\u202a',
        '\u202b',
        '\u202c',
        '\u202d',
        '\u202e',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
        '\u200f',
        'ש',
        'a',
        ' ',
        '1',
      ),
    })
    fc.assert(
      fc.property(text, (mixed) => !turned.test(visibleText(mixed))),
      { seed },
    )
  })

  it('once it is visible, it stays as it is', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '\u200c',
        '\u200d',
        '\u200b',
        '\ufe0f',
        '\u200f',
        '\u2067',
        '\u2069',
        '\r',
        '\u2800',
        '\u{e0100}',
        '\u034f',
      ),
      fc.constantFrom('م', 'ש', 'क', '्', '❤', '🔥', '1', '\u20e3', '葛', 'a', ' ', '\ud83d'),
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const seen = visibleText(text)
        expect(unseenIn(seen)).toEqual([])
        expect(seen.isWellFormed()).toBe(true)
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('a row of any of them takes no long time', () => {
    const started = performance.now()
    for (const sign of ['\u200b', '\u202b', '\u200c', '👩\u200d', '\u{1f3f4}\u{e0067}', '\r']) {
      visibleText(`ש${sign}`.repeat(10_000))
      visibleText(sign.repeat(40_000))
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('text in every script stays right', () => {
  it('joiners, selectors and marks stay where scripts need them', () => {
    for (const text of [
      'می‌خواهم کتاب‌ها را، PDF‌ها، «کتاب»‌ها، ۹۰‌ها، ه‍.ق',
      'क्‍ष क्‌ष श्री हिन्दी',
      'র‍্যাব',
      'ශ්‍රී ලංකා ක්‍රමය',
      'അവന്‍ വന്നു',
      'ಸರ‍್ವ',
      'ภาษา​ไทย',
      'ភាសា​ខ្មែរ',
      'יְרוּשָׁלַ͏ִם, C++‎ הוא',
      '‏(א) 1–2 ב',
      '葛󠄀飾区 ∩︀',
      '⠁⠀⠃',
      'Grüße, naïve café, 10 000 «oui»',
      '☎︎ 1️⃣ #️⃣ 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    ]) {
      expect(unseenIn(text), text).toEqual([])
    }
  })

  it('a number that was embedded in Hebrew keeps its order', () => {
    expect(visibleText('טלפון \u202a+49 170 1234\u202c כאן')).toBe(
      'טלפון \u200e+49 170 1234\u200e כאן',
    )
  })

  it('every emoji that is recommended for interchange stays as it is', () => {
    const pictures = all.filter((sign) => /\p{ExtPict}/u.test(sign) && /\p{Emoji}/u.test(sign))
    const recommended = /^\p{RGI_Emoji}$/v
    const people = ['👩', '🧑', '🏳', '🐻', '⛓']
    const tones = ['', '\ufe0f', '🏽']
    const others = [...pictures, ...pictures.map((sign) => `${sign}\ufe0f`)]
    const made = [
      ...pictures.flatMap((sign) => tones.map((tone) => sign + tone)),
      ...people.flatMap((one) => tones.flatMap((t) => others.map((o) => `${one}${t}\u200d${o}`))),
      '👨\u200d👩\u200d👧\u200d👦',
      '👩🏾\u200d❤\ufe0f\u200d💋\u200d👨🏻',
    ].filter((emoji) => recommended.test(emoji))
    expect(made.length).toBeGreaterThan(1000)
    expect(
      made.filter((emoji) => visibleText(`so ${emoji} it is`) !== `so ${emoji} it is`),
    ).toEqual([])
  })

  it('while it is typed, a joiner waits for what it joins', () => {
    const growing = { growing: true }
    for (const text of ['می‌', 'می‌ و', 'क्‍', 'र‍', '👩‍', 'C++‎ ש', 'ไทย​']) {
      expect(visibleText(text, growing), text).toBe(text)
    }
    expect(visibleText('Al\u200cice \u200d\u00ad\u202e', growing)).toBe('Alice ')
  })
})

describe('P2: blocks and addresses without what nobody sees', () => {
  const run = (text: string, ...marks: 'bold'[]) => ({ kind: 'text' as const, text, marks })
  const paragraph = (...content: Extract<Block, { kind: 'paragraph' }>['content']): Block => ({
    kind: 'paragraph',
    content,
  })

  it('a joiner at the edge of a format is needed as in the middle of a word', () => {
    const whole = [
      paragraph(run('می\u200c'), run('خواهم', 'bold'), { kind: 'linebreak' }, run('و')),
    ]
    expect(visibleBlocks(whole)).toEqual(whole)
    expect(visibleBlocks([paragraph(run('Al\u200c'), run('\u00adice', 'bold'))])).toEqual([
      paragraph(run('Al'), run('ice', 'bold')),
    ])
  })

  it('lists in lists and links too', () => {
    const item = (text: string, ...children: Extract<Block, { kind: 'list' }>[]) => ({
      content: [
        { kind: 'link' as const, url: `https://example.org/${text}`, content: [run(text)] },
      ],
      children,
    })
    const list = (text: string): Block => ({
      kind: 'list',
      style: 'bullet',
      items: [item(text, { kind: 'list', style: 'number', items: [item(text)] })],
    })
    expect(visibleBlocks([list('a\u200bb\u{e0041}')])).toEqual([list('ab')])
  })

  it('an address has no sign that nobody sees, and stays one', () => {
    expect(visibleUrl('https://exa\u00admple.org/\u{e0041}a\u202e?q=\u200b1')).toBe(
      'https://example.org/a?q=1',
    )
    expect(visibleUrl('https://example.org/\ud800\uffff\ufffe\ufffd')).toBe(
      'https://example.org/%EF%BF%BD',
    )
    expect(visibleUrl('https://fa.example.org/نیم\u200cفاصله')).toBe(
      'https://fa.example.org/نیم%E2%80%8Cفاصله',
    )
    expect(visibleUrl('https://\u200b')).toBeUndefined()
    expect(visibleUrl('java\u00adscript:alert(1)')).toBeUndefined()
  })
})
