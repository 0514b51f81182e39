import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../renderer/i18n/load-catalogue.ts'
import { sentencesOf, type Tree } from './words.ts'

const others = ['es', 'fr', 'pt', 'ar'] as const

/** Signs that a language does not write, or not so. Places and addresses are taken out before. */
const wrong: Readonly<Record<(typeof others)[number], readonly RegExp[]>> = {
  es: [/["'“”]/, /\.\.\./, /^[^¿]*\?/, /^[^¡]*!/],
  // No break before the double signs: narrow before ; ! ?, a whole space before : and within « ».
  fr: [/["'“”]/, /\.\.\./, /[^\u202f][;!?]/, /[^\u00a0][:»]/, /«[^\u00a0]/],
  pt: [/["'«»]/, /\.\.\./, /\s[;:!?]/],
  ar: [/["'“”]/, /\.\.\./, /[,;?]/, /\s[،؛؟:!]/],
}

function isWrong(language: (typeof others)[number], sentence: string): boolean {
  const words = sentence.replaceAll(/https?:\/\/|sotto:\/\//g, '').replaceAll(/\{\{.*?\}\}/g, 'x')
  return wrong[language].some((sign) => sign.test(words))
}

describe.each(others)('the signs of %s', (language) => {
  it('are its own', async () => {
    const words = [...sentencesOf((await loadCatalogue(language)) as Tree)]
    expect(words.filter(([, sentence]) => isWrong(language, sentence))).toEqual([])
  })
})

describe('a sign of another language is found', () => {
  it.each([
    ['es', 'Abrir el informe?'],
    ['es', 'Abrir “{{title}}”'],
    ['fr', 'Ouvrir le rapport ?'],
    ['fr', 'Ouvrir «{{title}}»'],
    ['fr', 'Rien n’est perdu: les notes restent.'],
    ['pt', 'Abrir «{{title}}»'],
    ['ar', 'فتح التقرير?'],
    ['ar', 'المفاتيح, ثم البيانات'],
  ] as const)('in %s: %s', (language, sentence) => {
    expect(isWrong(language, sentence)).toBe(true)
  })
})
