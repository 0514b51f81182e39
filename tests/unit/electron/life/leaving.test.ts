import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { leaveTidily } from '../../../../electron/main/life/leave-tidily.ts'
import { KnownEvents } from '../../../electron-stand-in/known-events.ts'
import { createQuitting } from '../../../electron-stand-in/quitting.ts'

/** An app with a window, whose end goes as Electron's does. */
function leavingApp(stopRoom: () => Promise<void>) {
  const emitter = new KnownEvents('app', ['window-all-closed', 'before-quit', 'will-quit', 'quit'])
  let windows = 1
  let end: (code: number) => void = () => {}
  const ended = new Promise<number>((resolve) => {
    end = resolve
  })
  const quitting = createQuitting({
    emit: (name, ...args) => emitter.emit(name, ...args),
    keepsOpen: () => emitter.listenerCount('window-all-closed') > 0,
    hasWindows: () => windows > 0,
    closeWindows: () => close(),
    destroyWindows: () => close(),
    shutDown: (code) => end(code),
  })
  const close = () => {
    windows = 0
    quitting.allClosed()
  }
  const on = (name: string, listener: (...args: never[]) => void) => emitter.on(name, listener)
  const app = { on, quit: quitting.quit } as unknown as Pick<App, 'on' | 'quit'>
  const isLeaving = leaveTidily(app, stopRoom)
  return { close, quit: quitting.quit, ended, isLeaving }
}

describe('the app ends with its last window, and no process is left that keeps its lock', () => {
  it.each([
    ['the room has never been entered', async () => {}],
    ['saying goodbye takes a while', () => new Promise<void>((resolve) => setImmediate(resolve))],
    ['saying goodbye fails', () => Promise.reject(new Error('gone'))],
  ])('where %s', async (_, stopRoom) => {
    const { close, ended } = leavingApp(stopRoom)
    close()
    expect(await ended).toBe(0)
  })

  it('and when it is told to quit, once or several times', async () => {
    let goodbyes = 0
    const { quit, ended, isLeaving } = leavingApp(async () => {
      goodbyes++
      quit()
    })
    expect(isLeaving()).toBe(false)
    quit()
    quit()
    expect(isLeaving()).toBe(true)
    expect(await ended).toBe(0)
    expect(goodbyes).toBe(1)
  })
})

describe('the stand-in', () => {
  it('swallows a quit of a microtask in will-quit, as Electron does', async () => {
    const emitter = new KnownEvents('app', ['before-quit', 'will-quit', 'quit'])
    let isDown = false
    const { quit } = createQuitting({
      emit: (name, ...args) => emitter.emit(name, ...args),
      keepsOpen: () => false,
      hasWindows: () => false,
      closeWindows: () => {},
      destroyWindows: () => {},
      shutDown: () => {
        isDown = true
      },
    })
    emitter.once('will-quit', (event: { preventDefault: () => void }) => {
      event.preventDefault()
      void Promise.resolve().then(quit)
    })
    quit()
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDown).toBe(false)
    quit()
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDown).toBe(true)
  })
})
