import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bundledFile,
  registerAppScheme,
  serveApp,
} from '../../../../electron/main/security/app-scheme.ts'

type Handler = (request: Request) => Response | Promise<Response>

let folder: string
let handler: Handler
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'app-'))
  await mkdir(path.join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(path.join(folder, 'renderer/index.html'), '<!doctype html>')
  await writeFile(path.join(folder, 'renderer/assets/a-1.js'), '1')
  await writeFile(path.join(folder, 'secret.txt'), 'outside')
  const protocol = {
    handle: (scheme: string, given: Handler) => {
      expect(scheme).toBe('app')
      handler = given
    },
  }
  serveApp(protocol, path.join(folder, 'renderer'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A request whose address is exactly as written. */
const ask = (url: string, method = 'GET') => handler({ url, method } as Request)

describe('app://', () => {
  it('is a secure origin of its own, and may not slip past the content security policy', () => {
    const schemes: unknown[] = []
    registerAppScheme({ registerSchemesAsPrivileged: (given) => schemes.push(...given) })
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('serves the built renderer under the strict rules', async () => {
    for (const url of ['app://bundle/', 'app://bundle/index.html', 'app://bundle/?x#y']) {
      const answer = await ask(url)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      // To be looked up (permissions.ts); for anything to use, it is not there.
      expect(answer.headers.get('permissions-policy')).toMatch(/camera=\(\), microphone=\(self\), /)
    }
    const script = await ask('app://bundle/assets/a-1.js')
    expect(await script.text()).toBe('1')
    expect(script.headers.get('content-type')).toContain('text/javascript')
  })

  it.each([
    'app://bundle/../secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/assets/%2e%2e/%2e%2e/secret.txt',
    'app://bundle/assets/..%5c..%5csecret.txt',
    'app://bundle/assets\\..\\..\\secret.txt',
    'app://bundle//etc/passwd',
    'app://bundle/%00index.html',
    'app://bundle/.hidden.js',
    'app://bundle/assets/',
    'app://bundle/nothing.js',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses what is not a file of the page: %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  it('refuses every method that changes something', async () => {
    expect((await ask('app://bundle/', 'POST')).status).toBe(405)
  })

  it('never names a file outside, whatever is asked', () => {
    for (const url of ['app://bundle/..', 'app://bundle/a/../../b', 'app://bundle/%2e%2e']) {
      expect(bundledFile(url) ?? '').not.toContain('..')
    }
  })
})
