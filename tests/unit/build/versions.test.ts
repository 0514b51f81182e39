import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { neededToFetch, whyNotFetched } from '../../../build/runtime.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string }
  readonly productName: string
  readonly desktopName: string
}

/** What everything but the runtime's fetching runs on, as `engines` says it. */
const lowest = manifest.engines.node.replace(/^>=/, '').replace(/\.0$/, '')

describe('the versions of Node that are named', () => {
  it('are the same in README, engines, .npmrc and in what is printed, and those that Electron asks for', () => {
    const toFetch = neededToFetch()
    expect(toFetch).toMatch(/^\d+\.\d+$/)
    for (const file of ['README.md', '.npmrc']) {
      const named = new Set(
        [...read(file).matchAll(/\b(?:Node|on|for) (\d+\.\d+)\b/g)].map(([, version]) => version),
      )
      expect(named, file).toEqual(new Set([toFetch, lowest]))
    }
    expect(whyNotFetched('20.19.0')).toContain(`Node ${toFetch} or later (this is 20.19.0)`)
  })

  it.each(['22.12.0', '22.20.1', '24.0.0'])(
    'a Node that is new enough is not blamed: %s',
    (node) => {
      expect(whyNotFetched(node)).toMatch(/could not be fetched: npx install-electron/)
    },
  )

  it.each(['20.20.2', '22.11.0', '21.99.0'])('an older one is: %s', (node) => {
    expect(whyNotFetched(node)).toContain('or later')
  })
})

describe('the names of the app', () => {
  it('are settled: what is kept lies in a folder of that name, and windows are found by it', () => {
    const yml = read('electron-builder.yml')
    expect(manifest.productName).toBe('Sotto')
    expect(yml).toContain(`\nproductName: ${manifest.productName}\n`)
    // The launcher is called like the executable; the window's class is the name without its ending.
    const [, executable] = /^ {2}executableName: (\S+)$/m.exec(yml) ?? []
    expect(manifest.desktopName).toBe(`${executable}.desktop`)
    expect(yml).toMatch(/^ {2}syncDesktopName: true$/m)
  })
})
