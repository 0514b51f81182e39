import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createWindowHolder } from '../../../../electron/main/window/window-holder.ts'
import { KnownEvents } from '../../../electron-stand-in/known-events.ts'
import { mortal } from '../../../electron-stand-in/strict.ts'

/** A window that ends as Electron's does: whatever is asked of it afterwards throws. */
class FakeWindow extends KnownEvents {
  #gone = false
  readonly log: string[]
  readonly webContents = { send: (channel: string) => this.log.push(channel) }
  constructor(log: string[]) {
    super('window', ['closed', 'ready-to-show'])
    this.log = log
  }
  loadURL = async (url: string) => void this.log.push(url)
  show = () => this.log.push('show')
  focus = () => this.log.push('focus')
  restore = () => this.log.push('restore')
  isMinimized = () => true
  isDestroyed = () => this.#gone
  end() {
    this.#gone = true
    this.emit('closed')
  }
}

function holder() {
  const log: string[] = []
  const made: FakeWindow[] = []
  class Window {
    constructor(options: BrowserWindowConstructorOptions) {
      expect(options.webPreferences?.preload).toBe('/x/preload.cjs')
      const window = new FakeWindow(log)
      made.push(window)
      // biome-ignore lint/correctness/noConstructorReturn: as the stand-in's windows are made
      return mortal('window', window) as never
    }
  }
  const Made = Window as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow
  return { log, made, held: createWindowHolder(Made, '/x/preload.cjs') }
}

describe('the window that people write in', () => {
  it('opens on the app’s page, and shows itself when there is something to see', () => {
    const { log, made, held } = holder()
    expect(held.current()).toBeUndefined()
    held.showAgain()
    held.tell('opened:waiting', undefined)
    expect(log).toEqual([])
    held.open()
    expect(log).toEqual(['app://bundle/'])
    made[0]?.emit('ready-to-show')
    expect(log.at(-1)).toBe('show')
  })

  it('comes to the front from wherever it was, and hears what it is told', () => {
    const { log, held } = holder()
    held.open()
    log.length = 0
    held.showAgain()
    held.tell('opened:waiting', undefined)
    expect(log).toEqual(['restore', 'show', 'focus', 'opened:waiting'])
  })

  it('is let go of when it closes: a late start, question or event meets nothing', () => {
    const { log, made, held } = holder()
    const window = held.open()
    made[0]?.end()
    expect(() => window.show()).toThrow('Object has been destroyed')
    log.length = 0
    held.showAgain()
    held.tell('opened:waiting', undefined)
    expect(held.current()).toBeUndefined()
    expect(log).toEqual([])
  })
})
