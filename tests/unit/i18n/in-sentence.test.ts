import i18next from 'i18next'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { formatsOf, startI18n } from '../../../renderer/i18n/index.ts'
import { chooseLanguage, localeOf } from '../../../shared/base/language.ts'

beforeAll(startI18n)
afterEach(() => i18next.changeLanguage('en'))

const say = (sentence: string, values: Record<string, unknown>) =>
  i18next.services.interpolator?.interpolate(sentence, values, i18next.language, {})

describe('what stands in a sentence is written as its language writes it', () => {
  it('numbers', async () => {
    expect(say('{{count}} sections', { count: 12345 })).toBe('12,345 sections')
    await i18next.changeLanguage('fr')
    expect(say('{{count}}', { count: 12345 })).toBe(new Intl.NumberFormat('fr').format(12345))
    await i18next.changeLanguage('ar')
    expect(say('{{count}}', { count: 12345 })).toBe(new Intl.NumberFormat('ar').format(12345))
  })

  it('lists, and each name in its own direction', async () => {
    expect(say('From {{groups}}', { groups: ['Change', 'Culture'] })).toBe('From Change, Culture')
    expect(say('From {{groups}}', { groups: ['ثقافة', 'Culture'] })).toBe(
      'From \u2068ثقافة\u2069, Culture',
    )
  })

  it('what is none of these stays as it is', () => {
    expect(say('U+{{code}}', { code: '200F' })).toBe('U+200F')
  })

  it('days and hours', () => {
    const at = new Date(2026, 10, 23, 15, 5).getTime()
    expect(formatsOf('en-US').time(at)).toMatch(/Monday, November 23.*3:05\sPM/)
    expect(formatsOf('fr').time(at)).toMatch(/lundi 23 novembre.*15:05/)
    expect(formatsOf('es').day('2026-11-23')).toBe('lunes, 23 de noviembre de 2026')
    expect(formatsOf('en').day('soon')).toBe('soon')
  })
})

describe('the language is the one that the system names first of those that are there', () => {
  it.each([
    [['de-CH', 'fr-CH', 'en'], 'fr'],
    [['pt-PT'], 'pt'],
    [['ar-EG', 'en'], 'ar'],
    [['EN_us'], 'en'],
    [['de', 'eo'], 'en'],
    [[], 'en'],
  ] as const)('%j: %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language)
  })

  it('and its variety writes the figures', () => {
    expect(localeOf('ar', ['en', 'ar-MA'])).toBe('ar-MA')
    expect(localeOf('es', ['en-GB'])).toBe('es')
    expect(localeOf('en', ['en-!!'])).toBe('en')
    expect(new Intl.NumberFormat(localeOf('ar', ['ar-MA'])).format(12)).toBe('12')
  })
})
