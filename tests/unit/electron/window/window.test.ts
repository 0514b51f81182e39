import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { App, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { chooseDataFolder } from '../../../../electron/main/files/data-folder.ts'
import { textsFor } from '../../../../electron/main/texts/texts-for.ts'
import { openOutside, safeOutsideUrl } from '../../../../electron/main/window/open-outside.ts'
import { withProgress } from '../../../../electron/main/window/progress.ts'
import { reopenAfterCrash } from '../../../../electron/main/window/reopen-after-crash.ts'
import { claimSingleInstance } from '../../../../electron/main/window/single-instance.ts'

describe('a second start', () => {
  const app = (first: boolean) => {
    const log: string[] = []
    let second: (event: unknown, args: string[]) => void = () => {}
    const fake = {
      requestSingleInstanceLock: () => first,
      quit: () => log.push('quit'),
      on: (_: string, listener: typeof second) => {
        second = listener
      },
    } as unknown as App
    return { fake, log, second: (args: string[]) => second({}, args) }
  }

  it('hands its arguments to the first', () => {
    const { fake, second } = app(true)
    const given: (readonly string[])[] = []
    expect(claimSingleInstance(fake, (args) => given.push(args))).toBe(true)
    second(['/usr/bin/sotto', 'sotto://join#x'])
    expect(given).toEqual([['sotto://join#x']])
  })

  it('ends at once', () => {
    const { fake, log } = app(false)
    expect(claimSingleInstance(fake, () => {})).toBe(false)
    expect(log).toEqual(['quit'])
  })
})

describe('a link to the outside', () => {
  const outside = (response: number, language = 'en') => {
    const asked: MessageBoxOptions[] = []
    const opened: string[] = []
    const deps = {
      ask: async (options: MessageBoxOptions) => {
        asked.push(options)
        return { response, checkboxChecked: false }
      },
      open: async (url: string) => {
        opened.push(url)
      },
      texts: textsFor({ getPreferredSystemLanguages: () => [language] }),
    }
    return { deps, asked, opened }
  }

  it('opens when the person says so, and shows the whole address first', async () => {
    const { deps, asked, opened } = outside(1)
    expect(await openOutside(deps, 'https://example.org/a?b')).toBe(true)
    expect(asked[0]).toMatchObject({ detail: 'https://example.org/a?b', defaultId: 0, cancelId: 0 })
    expect(opened).toEqual(['https://example.org/a?b'])
  })

  it('is asked about in the language of the system', async () => {
    const { deps, asked } = outside(0, 'pt-BR')
    await openOutside(deps, 'https://example.org/')
    expect(asked[0]).toMatchObject({ message: 'Abrir example.org fora do Sotto?' })
  })

  it('does not open when they do not', async () => {
    const { deps, opened } = outside(0)
    expect(await openOutside(deps, 'https://example.org/')).toBe(false)
    expect(opened).toEqual([])
  })

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:x@example.org',
    'smb://server/share',
    'ms-settings:',
    'https://bank.example@evil.example/',
    'https://user:word@example.org/',
    `https://example.org/${'x'.repeat(2000)}`,
    'nonsense',
    '',
  ])('is nobody asked about where it is not a plain https address: %s', async (url) => {
    const { deps, asked, opened } = outside(1)
    expect(safeOutsideUrl(url)).toBeUndefined()
    expect(await openOutside(deps, url)).toBe(false)
    expect([...asked, ...opened]).toEqual([])
  })
})

describe('P6: a page that has crashed', () => {
  const crashing = (again = true) => {
    const log: string[] = []
    let clock = 0
    let gone: (event: unknown, contents: unknown, details: unknown) => void = () => {}
    const app = {
      on: (_: string, listener: typeof gone) => {
        gone = listener
      },
    }
    const main = { reload: () => log.push('reload') }
    reopenAfterCrash(app as never, {
      isMain: (contents) => contents === (main as never),
      askAgain: async () => {
        log.push('ask')
        return again
      },
      quit: () => log.push('quit'),
      now: () => clock,
    })
    const crash = (after = 0, contents: object = main, reason = 'crashed') => {
      clock += after
      gone({}, contents, { reason, exitCode: 1 })
    }
    return { log, crash }
  }

  it('opens again by itself; one that ended as it should, or is only printed, does not', () => {
    const { log, crash } = crashing()
    crash()
    expect(log).toEqual(['reload'])
    crash(0, {})
    crash(0, undefined, 'clean-exit')
    expect(log).toEqual(['reload'])
  })

  it.each([true, false])('asks where it keeps crashing (the answer is %s)', async (again) => {
    const { log, crash } = crashing(again)
    for (let n = 0; n < 6; n++) crash(30_000)
    expect(log.splice(0), 'now and then').toEqual(Array(6).fill('reload'))
    crash(60_000)
    for (let n = 0; n < 3; n++) crash(1000)
    await Promise.resolve()
    expect(log).toEqual(['reload', 'reload', 'reload', 'ask', again ? 'reload' : 'quit'])
  })
})

describe('the rest', () => {
  it('progress is shown while something takes its time, and not after a failure', async () => {
    const shown: number[] = []
    const window = {
      setProgressBar: (value: number) => shown.push(value),
      isDestroyed: () => false,
    }
    await expect(withProgress(window, () => Promise.reject(new Error('x')))).rejects.toThrow()
    expect(shown).toEqual([2, -1])
  })

  it('the storage is where it was asked to be', () => {
    const set: string[][] = []
    const app = {
      setPath: (name: string, folder: string) => {
        // Electron takes a folder only that is there.
        if (!existsSync(folder)) throw new Error('Failed to set path')
        set.push([name, folder])
      },
    }
    const parent = mkdtempSync(path.join(tmpdir(), 'data-folder-'))
    const folder = path.join(parent, 'of', 'mine')
    chooseDataFolder(app, ['.', `--user-data-dir=${folder}`])
    chooseDataFolder(app, ['.', '--user-data-dir='])
    expect(set).toEqual([['userData', folder]])
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0)
    rmSync(parent, { recursive: true })
  })
})
