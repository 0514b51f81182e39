import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { askedPort, serveBrowserEdition } from '../../../build/browser-edition.ts'

const site = mkdtempSync(path.join(tmpdir(), 'site-'))
writeFileSync(path.join(site, 'index.html'), '<!doctype html><title>x</title>')
afterAll(() => rmSync(site, { recursive: true }))

describe('P6: notes that a browser keeps by address do not look lost', () => {
  test('started twice: the second shows where the first is', async () => {
    const first = await serveBrowserEdition(site, 0)
    if (first.state !== 'served') throw new Error('a free port serves')
    const { port } = first.meetingPoint
    expect(await serveBrowserEdition(site, port)).toEqual({ state: 'running', port })
    await first.meetingPoint.stop()
  })

  test('a port of another program is told, and no other port is taken by itself', async () => {
    const other = createServer((_, response) => response.end('something else'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const served = await serveBrowserEdition(site, port)
    expect(served).toMatchObject({ state: 'refused' })
    expect(JSON.stringify(served)).toContain(`Port ${port}`)
    expect(JSON.stringify(served)).toContain(`--port ${port + 1}`)
    await new Promise((resolve) => other.close(resolve))
  })

  test('a port is asked for by --port', () => {
    expect(askedPort(['node', 'start.ts'])).toBeUndefined()
    expect(askedPort(['--port', '4471'])).toBe(4471)
    for (const bad of [[], ['x'], ['-1'], ['70000'], ['1.5']]) {
      expect(askedPort(['--port', ...bad])).toContain('whole number')
    }
  })
})
