import { describe, expect, it } from 'vitest'
import { failToStart } from '../../../../electron/main/life/fail-to-start.ts'
import { createKeepAwake } from '../../../../electron/main/life/keep-awake.ts'
import type { HostingState } from '../../../../shared/ipc/schemas.ts'

describe('an app that cannot start', () => {
  const fails = (error: unknown, languages = ['en']) => {
    const log: unknown[] = []
    failToStart(
      { exit: (code) => log.push(code), getPreferredSystemLanguages: () => languages },
      { showErrorBox: (title, content) => log.push(`${title}: ${content}`) },
      error,
    )
    return log
  }

  it('says so, and then ends with a code', () => {
    expect(fails(new TypeError('x'))).toEqual([expect.stringContaining('TypeError'), 1])
    expect(fails('x')).toEqual([expect.stringMatching(/^Sotto cannot start: /), 1])
  })

  it('says it in the language of the system', () => {
    expect(fails('x', ['fr-CH', 'en'])).toEqual([expect.stringMatching(/^Sotto ne peut pas/), 1])
  })

  it('names the system’s code and nobody’s folder', () => {
    const error = Object.assign(new Error('EACCES: mkdir /home/somebody'), { code: 'EACCES' })
    const [said] = fails(error)
    expect(said).toContain('EACCES')
    expect(said).not.toContain('somebody')
  })
})

describe('while this computer is a meeting point', () => {
  const quiet: HostingState = { found: [], unreachable: 0, discoveryFailed: false }
  const hosting = (connections: number): HostingState => ({
    ...quiet,
    hosting: { addresses: ['ws://192.0.2.1:4470/meet'], connections },
  })

  it('the system does not suspend it, from the first moment to the last', () => {
    const log: unknown[] = []
    const keepAwake = createKeepAwake({
      start: (type) => log.push(type),
      stop: (id) => log.push(-id) > 0,
    })
    keepAwake(quiet)
    expect(log).toEqual([])
    keepAwake(hosting(0))
    keepAwake(hosting(3))
    expect(log).toEqual(['prevent-app-suspension'])
    keepAwake(quiet)
    keepAwake(quiet)
    expect(log.splice(0)).toEqual(['prevent-app-suspension', -1])
    keepAwake(hosting(1))
    expect(log).toEqual(['prevent-app-suspension'])
  })
})
