import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../electron/main/menu/menu-template.ts'
import { textsFor } from '../../../../electron/main/texts/texts-for.ts'
import { languages } from '../../../../shared/base/language.ts'
import { Menu } from '../../../electron-stand-in/small-parts.ts'

type Item = MenuItemConstructorOptions

const platforms = ['darwin', 'win32', 'linux'] as const
const inLanguage = (...tags: string[]) => textsFor({ getPreferredSystemLanguages: () => tags })
const menuOf = (platform: NodeJS.Platform, language: string, isPackaged = true) =>
  menuTemplate(platform, isPackaged, inLanguage(language).menu)

/** Every entry, with those of the menus below it. */
function entries(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? entries(item.submenu) : []),
  ])
}

/** Every word of it. */
function words(items: readonly Item[]): readonly string[] {
  return entries(items).flatMap(({ label }) => label ?? [])
}

describe('the menu', () => {
  it.each(platforms)('is what %s expects', (platform) => {
    const roles = menuOf(platform, 'en').map(({ role }) => role)
    expect(roles.includes('appMenu')).toBe(platform === 'darwin')
    expect(roles).toContain('editMenu')
    expect(roles).toContain('windowMenu')
    expect(entries(menuOf(platform, 'en')).map(({ role }) => role)).toContain('quit')
  })

  it('has developer tools only where it runs from source', () => {
    const of = (packaged: boolean) => JSON.stringify(menuOf('linux', 'en', packaged))
    expect(of(true)).not.toMatch(/toggleDevTools|reload/)
    expect(of(false)).toMatch(/toggleDevTools/)
    expect(of(true)).toMatch(/togglefullscreen/)
    expect(of(true)).toMatch(/zoomIn/)
  })

  it.each(platforms)('leaves no word to Electron, which has English ones alone: %s', (platform) => {
    for (const language of languages) {
      const menu = menuOf(platform, language)
      // Throws where an item is none.
      Menu.buildFromTemplate(menu as Parameters<typeof Menu.buildFromTemplate>[0])
      const wordless = entries(menu).filter(
        ({ type, role, label }) => type !== 'separator' && role !== 'appMenu' && !label,
      )
      expect(wordless).toEqual([])
    }
  })

  it.each(languages)('has the same entries in %s, no two of one menu alike', (language) => {
    const roles = (items: readonly Item[]) => entries(items).map(({ role, type }) => role ?? type)
    for (const platform of platforms) {
      const menu = menuOf(platform, language)
      expect(roles(menu)).toEqual(roles(menuOf(platform, 'en')))
      for (const { submenu } of entries(menu)) {
        const labels = Array.isArray(submenu) ? submenu.flatMap(({ label }) => label ?? []) : []
        expect(new Set(labels).size).toBe(labels.length)
      }
    }
  })
})

describe('the words of the main process', () => {
  it('are those of the first language of the system that we have', () => {
    expect(inLanguage('de-CH', 'fr_CH.UTF-8', 'en').quit).toBe('Quitter')
    expect(inLanguage('es-419').menu.fileMenu).toBe('Archivo')
    expect(inLanguage('C').quit).toBe('Quit')
    expect(inLanguage().quit).toBe('Quit')
  })

  it.each(languages.filter((language) => language !== 'en'))(
    'are not English in %s',
    (language) => {
      // “Zoom”, “Services” and “Substitutions” are words of other languages too.
      const english = new Set(words(menuOf('darwin', 'en')))
      const same = words(menuOf('darwin', language)).filter((word) => english.has(word))
      expect(same.filter((word) => !['Zoom', 'Services', 'Substitutions'].includes(word))).toEqual(
        [],
      )
      const { menu: _menu, ...said } = inLanguage(language)
      const { menu: _english, ...saidInEnglish } = inLanguage('en')
      const sentences = (texts: typeof said) => [
        ...Object.values(texts).filter((text) => typeof text === 'string'),
        texts.cannotStartDetail('CODE'),
        texts.openOutside('example.org'),
      ]
      expect(sentences(said).filter((text) => sentences(saidInEnglish).includes(text))).toEqual([])
      expect(said.cannotStartDetail('CODE')).toContain('CODE')
      expect(said.openOutside('example.org')).toContain('example.org')
    },
  )
})
