// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { createHandOutDesk } from '../../../../electron/main/hand-out/hand-out-desk.ts'
import { createHandlers } from '../../../../electron/main/ipc/handlers.ts'
import { createSpeaker } from '../../../../electron/main/texts/speaker.ts'
import { textsIn } from '../../../../electron/main/texts/texts-for.ts'
import { useShellLanguage } from '../../../../renderer/app/use-shell-language.ts'
import { LanguageProvider, speak, startI18n } from '../../../../renderer/i18n/index.ts'
import { createDesktopPlatform } from '../../../../renderer/platform/desktop.ts'
import { type Language, languages } from '../../../../shared/base/language.ts'
import type { RequestChannel } from '../../../../shared/ipc/channels.ts'
import { type Bridge, requests } from '../../../../shared/ipc/contract.ts'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
beforeAll(startI18n)

/** A main process whose system speaks English, and a page in front of it. */
async function openApp() {
  const menus: string[] = []
  const titles: (string | undefined)[] = []
  const speaker = createSpeaker({ getPreferredSystemLanguages: () => ['en-GB'] }, ({ menu }) =>
    menus.push(menu.editMenu),
  )
  const desk = createHandOutDesk({
    window: { setProgressBar: () => {}, isDestroyed: () => false },
    ask: async ({ title }) => {
      titles.push(title)
      return { canceled: true, filePaths: [] }
    },
    texts: speaker.texts,
    meetingPoint: {} as Parameters<typeof createHandOutDesk>[0]['meetingPoint'],
    print: async () => ({ ok: false, code: 'cannot-print' }),
  })
  const handlers = createHandlers({
    files: {},
    handOut: { start: desk.start, fillKit: desk.fillKit },
    keyring: {},
    slots: {},
    journal: {},
    meetingPoint: {},
    takeOpened: () => [],
    speak: speaker.speak,
  } as unknown as Parameters<typeof createHandlers>[0])
  const channels = Object.keys(requests) as RequestChannel[]
  const ask = (channel: RequestChannel) => async (request: unknown) =>
    (handlers[channel] as (request: unknown) => unknown)(requests[channel].request.parse(request))
  const platform = createDesktopPlatform({
    requests: Object.fromEntries(channels.map((channel) => [channel, ask(channel)])),
    listen: () => () => {},
  } as unknown as Bridge)
  const Shell = () => {
    useShellLanguage(platform)
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <LanguageProvider>
        <Shell />
      </LanguageProvider>,
    ),
  )
  const chooseLanguage = (language: Language) => act(async () => void (await speak(language)))
  return { menus, titles, chooseLanguage, handOut: () => desk.start(['a', 'b', 'c', 'd']) }
}

describe('the menu and the dialogs of the desktop', () => {
  it('are in the language of the page, also one that is chosen later', async () => {
    const { menus, titles, chooseLanguage, handOut } = await openApp()
    for (const language of [...languages.slice(1), 'en'] as const) {
      await chooseLanguage(language)
      await handOut()
      expect(menus.at(-1)).toBe(textsIn(language).menu.editMenu)
      expect(titles.at(-1)).toBe(textsIn(language).chooseHandOut)
    }
    expect(menus).toHaveLength(languages.length)
  })

  it('a menu is drawn anew only where the words are others', async () => {
    const { menus, chooseLanguage } = await openApp()
    await chooseLanguage('en')
    expect(menus).toEqual([])
  })
})
