import type { Page } from '@playwright/test'

/** Ten keys a second. */
const betweenKeys = 100

/**
 * Writes without pause where the caret is, for about so many milliseconds, and once at least.
 * @param nth tells apart what is written
 * @returns what is to stand there in the end, without spaces
 */
export type Way = (page: Page, milliseconds: number, nth: number) => Promise<string>

/** Letters of which no two have a run in common. */
function letters(nth: number, count: number): string {
  let state = nth * 7919 + 17
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return String.fromCharCode(97 + (Math.floor(state / 65536) % 26))
  }).join('')
}

/** By keys. */
export const types: Way = async (page, milliseconds, nth) => {
  const words = letters(nth, Math.max(10, Math.round(milliseconds / betweenKeys)))
  await page.keyboard.type(words, { delay: betweenKeys })
  return words
}

/** How words are composed, and what is chosen in the end. */
const methods: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Japanese: [
    ['n', 'に', 'にh', 'にほ', 'にほん', '日本'],
    ['g', 'ご', '語'],
  ],
  Chinese: [['n', 'ni', 'ni h', 'ni ha', 'ni hao', '你好']],
  Korean: [
    ['ㅎ', '하', '한'],
    ['ㄱ', '구', '국'],
  ],
}

/** By input methods: letters are composed before they stand. A mark is typed behind the last word. */
export const composes: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.entries(methods).map(([language, words]) => [language, composing(words)]),
)

function composing(words: readonly (readonly string[])[]): Way {
  const steps = words.flat().length
  return async (page, milliseconds, nth) => {
    const input = await page.context().newCDPSession(page)
    const times = Math.max(1, Math.floor(milliseconds / betweenKeys / steps))
    for (let time = 0; time < times; time++) {
      for (const each of words) {
        for (const text of each) {
          const [selectionStart, selectionEnd] = [text.length, text.length]
          await input.send('Input.imeSetComposition', { text, selectionStart, selectionEnd })
          await page.waitForTimeout(betweenKeys)
        }
        await input.send('Input.insertText', { text: each.at(-1) ?? '' })
      }
    }
    await input.detach()
    const mark = `!${nth}.`
    await page.keyboard.type(mark)
    return (
      words
        .map((each) => each.at(-1))
        .join('')
        .repeat(times) + mark
    )
  }
}
