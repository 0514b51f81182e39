import type { Page } from '@playwright/test'

/** What a device's screen showed from a moment on (`at`: ms since 1970, one clock for all laptops). */
export interface Shown {
  readonly at: number
  /** The line of truth, with its notes. */
  readonly says: string
  /** All text of the notebook. */
  readonly text: string
}

declare global {
  interface Window {
    shown: Shown[]
  }
}

/** Writes down every change of what a page shows, as it is drawn. */
export async function watchScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shown = []
    const textOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent).join(' ')
    const look = () => {
      const [says, text] = [textOf('.status-line'), textOf('article')]
      const last = window.shown.at(-1)
      if (last?.says !== says || last.text !== text)
        window.shown.push({ at: Date.now(), says, text })
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
}

/** A word that only `from` typed, and a claim of `from` that all have it while `by` had not seen it. */
export interface Untruth {
  readonly word: string
  readonly says: string
  readonly milliseconds: number
}

/** What a batch and the drawing of a screen take, in ms, on a busy computer. */
const batchMs = 400
const drawMs = 1000

/**
 * The claims "N of N have it" that were not so: each as long as it was shown, without what a batch of
 * typing takes here and drawing takes there.
 */
export function untruths(
  words: readonly string[],
  claiming: readonly Shown[],
  others: readonly (readonly Shown[])[],
): readonly Untruth[] {
  return words.flatMap((word) => {
    const typed = firstSight(claiming, word)
    if (typed === undefined) return []
    const arrivals = others.map((shown) => firstSight(shown, word) ?? Number.POSITIVE_INFINITY)
    const there = Math.max(...arrivals)
    return claiming.flatMap(({ at, says }, index) => {
      if (!allHaveIt(says, others.length + 1)) return []
      const until = claiming[index + 1]?.at ?? Date.now()
      const milliseconds = Math.min(until, there - drawMs) - Math.max(at, typed + batchMs)
      return milliseconds > 0 ? [{ word, says, milliseconds }] : []
    })
  })
}

/** Claims that nobody else is here, but for the times at which that was so. */
export function untrulyAlone(
  shown: readonly Shown[],
  apart: readonly (readonly [from: number, until: number])[],
): readonly { readonly at: number; readonly milliseconds: number }[] {
  return shown.flatMap(({ at, says }, index) => {
    if (!says.includes('Nobody else is here.')) return []
    const until = shown[index + 1]?.at ?? Date.now()
    if (apart.some(([from, end]) => at >= from && until <= end + drawMs)) return []
    return until - at > drawMs ? [{ at, milliseconds: until - at }] : []
  })
}

function allHaveIt(says: string, devices: number): boolean {
  return says.includes(`${devices} of ${devices} have it.`)
}

function firstSight(shown: readonly Shown[], word: string): number | undefined {
  return shown.find(({ text }) => text.includes(word))?.at
}
