import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../renderer/editor/reading/decode-bytes.ts'
import { guessEncoding } from '../../../shared/import/encoding/guess-encoding.ts'
import { readFile } from '../../../shared/import/read-file.ts'

/** Text in an encoding, by turning its own table around: nothing of ours writes anything but UTF-8. */
function encode(text: string, encoding: string): Uint8Array {
  if (/^utf-16/.test(encoding)) {
    const isLittle = encoding === 'utf-16le'
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
    return new Uint8Array(view.buffer)
  }
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  return new Uint8Array([...text].flatMap((letter) => tableOf(encoding).get(letter) ?? [0x3f]))
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: readonly number[]) => {
    const letter = decodeBytes(new Uint8Array(bytes), encoding)
    if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter)) {
      table.set(letter, bytes)
    }
  }
  for (let a = 0; a < 256; a++) add(a)
  if (/jis|gb|euc|big5/.test(encoding)) {
    for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add(a, b)
  }
  tables.set(encoding, table)
  return table
}

const latin = 'Café talk\nÄrger über Straße, naïve.\n'
const texts = {
  'utf-8': latin,
  'utf-16le': 'Meeting words of Zoë\n',
  'utf-16be': '会議の記録です。 今日は寒い。\n',
  'windows-1252': latin,
  'windows-1250': 'Zażółć gęślą jaźń. Příliš žluťoučký kůň úpěl ďábelské ódy.\n',
  'windows-1251': 'Запись встречи: сегодня холодно, и никто не пришёл.\n',
  'koi8-r': 'Запись встречи: сегодня холодно, и никто не пришёл.\n',
  'windows-1253': 'Σήμερα κάνει κρύο στη συνάντηση των ομάδων.\n',
  'windows-1254': 'Bugün toplantıda çok soğuk, ışık yok; şimdi ğüşiöç.\n',
  'windows-1255': 'היום קר מאוד בפגישה של הקבוצה\n',
  'windows-1256': 'اليوم بارد جدا في الاجتماع\n',
  shift_jis: '会議の記録です。今日は寒い。\n',
  'euc-jp': '会議の記録です。今日は寒い。\n',
  gb18030: '这是会议记录，我们今天很冷。\n',
  'euc-kr': '회의 기록입니다. 오늘은 춥습니다.\n',
  big5: '這是會議記錄，我們今天很冷。\n',
} as const

describe('P6: the encoding of a file is noticed, and no letter is replaced in silence', () => {
  for (const [encoding, text] of Object.entries(texts)) {
    it(`${encoding}: read as it was written, or asked with the right lines among the answers`, () => {
      const bytes = encode(text, encoding)
      const guess = guessEncoding(bytes, decodeBytes)
      expect(guess?.choices.map((choice) => decodeBytes(bytes, choice))).toContain(text)
      if (guess?.isSure) expect(decodeBytes(bytes, guess.encoding)).toBe(text)
      // What is plain to see is not asked.
      if (/^utf|jis|gb|big5|euc/.test(encoding)) expect(guess?.isSure).toBe(true)
      // What is asked begins with the likeliest: here always the right script.
      const first = decodeBytes(bytes, guess?.encoding ?? 'utf-8')
      const isLookAlike = /125[04]/.test(encoding)
      if (!isLookAlike) expect(first).toBe(text)
    })
  }

  it('a mark at the beginning is believed, and is no letter', () => {
    for (const [encoding, mark] of [
      ['utf-8', [0xef, 0xbb, 0xbf]],
      ['utf-16le', [0xff, 0xfe]],
      ['utf-16be', [0xfe, 0xff]],
    ] as const) {
      const bytes = new Uint8Array([...mark, ...encode(latin, encoding)])
      expect(readFile({ name: 'a.txt', bytes }, decodeBytes)).toMatchObject({
        ok: true,
        sections: [{ title: 'Café talk' }],
      })
    }
  })

  it('in doubt nothing goes in before somebody has seen lines of it, and said', () => {
    const bytes = encode(latin, 'windows-1252')
    const asked = readFile({ name: 'a.md', bytes }, decodeBytes)
    expect(asked).toMatchObject({ ok: false, code: 'which-encoding' })
    if (asked.ok || asked.code !== 'which-encoding') throw new Error('not asked')
    expect(asked.samples[0]).toEqual({
      encoding: 'windows-1252',
      lines: ['Café talk', 'Ärger über Straße, naïve.'],
    })
    const { encoding } = asked.samples[0] ?? {}
    const read = readFile({ name: 'a.md', bytes, encoding }, decodeBytes)
    expect(JSON.stringify(read)).toContain('Ärger über Straße')
  })

  it('an HTML file that says its encoding is believed where every byte fits', () => {
    const html = '<meta charset="windows-1251"><p>Запись встречи</p>'
    const bytes = encode(html, 'windows-1251')
    expect(readFile({ name: 'a.html', bytes }, decodeBytes)).toMatchObject({ ok: true })
  })

  it('letters that another program lost already are no reason to doubt the others', () => {
    const bytes = new TextEncoder().encode('Caf\ufffd and Zoë')
    expect(guessEncoding(bytes, decodeBytes)).toMatchObject({ encoding: 'utf-8', isSure: true })
  })
})
