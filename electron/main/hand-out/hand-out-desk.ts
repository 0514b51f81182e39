import type { BrowserWindow, OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import type { Result } from '../../../shared/base/result.ts'
import { done, type Handlers } from '../ipc/register.ts'
import type { HostClient } from '../meeting-point/host-client.ts'
import { fillRoomKit } from '../room-kit/fill-room-kit.ts'
import type { Texts } from '../texts/texts.ts'
import { withProgress } from '../window/progress.ts'

interface HandOutDeps {
  readonly window: Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>
  /** Electron's dialog, on top of the app's window. */
  readonly ask: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>
  /** In the language of the moment. */
  readonly texts: () => Pick<Texts, 'chooseHandOut' | 'chooseInstallers' | 'chooseKitFolder'>
  readonly meetingPoint: Pick<HostClient, 'handOut' | 'status'>
  readonly print: (html: string) => Promise<Result<Uint8Array, 'cannot-print'>>
}

/** Handing Sotto out, as far as files have to be chosen for it: the page never learns a path. */
export function createHandOutDesk(deps: HandOutDeps) {
  const { window, texts, meetingPoint, print } = deps
  const ask = async (title: string, what: OpenDialogOptions['properties']) => {
    const properties = [...(what ?? []), 'dontAddToRecent' as const]
    // macOS shows no title; the message stands there instead.
    const { canceled, filePaths } = await deps.ask({ title, message: title, properties })
    return canceled ? [] : filePaths
  }
  return {
    start: async (words) => {
      const [folder] = await ask(texts().chooseHandOut, ['openDirectory'])
      return folder === undefined ? done(undefined) : meetingPoint.handOut(folder, words)
    },
    fillKit: async ({ words, language }) => {
      const installers = await ask(texts().chooseInstallers, ['openFile', 'multiSelections'])
      if (installers.length === 0) return done(undefined)
      const [folder] = await ask(texts().chooseKitFolder, ['openDirectory', 'createDirectory'])
      if (folder === undefined) return done(undefined)
      const status = await meetingPoint.status()
      const address = status.ok ? status.value.hosting?.handOut?.address : undefined
      return withProgress(window, () =>
        fillRoomKit({ installers, folder, words, language, address, print }),
      )
    },
  } satisfies { start: Handlers['hand-out:start']; fillKit: Handlers['room-kit:fill'] }
}
