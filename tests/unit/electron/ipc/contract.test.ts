import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../../../electron/main/ipc/register.ts'
import { registerRequests } from '../../../../electron/main/ipc/register.ts'
import { requestChannels } from '../../../../shared/ipc/channels.ts'
import { commonCodes, requests } from '../../../../shared/ipc/contract.ts'

interface Frame {
  readonly url: string
  readonly parent: unknown
}
type Listener = (event: { senderFrame: Frame | null }, payload: unknown) => Promise<unknown>

const ours: Frame = { url: 'app://bundle/index.html#/x', parent: null }

/** Everything registered, on handlers that only note that they were reached. */
function registered(
  handle: (request: unknown) => unknown = () => ({ ok: true, value: 'reached' }),
) {
  const listeners = new Map<string, Listener>()
  const reached: string[] = []
  const handlers = Object.fromEntries(
    requestChannels.map((channel) => [
      channel,
      async (request: unknown) => {
        reached.push(channel)
        return handle(request)
      },
    ]),
  ) as unknown as Handlers
  registerRequests({ handle: (channel, listener) => listeners.set(channel, listener) }, handlers)
  const ask = async (channel: string, payload: unknown, senderFrame: Frame | null = ours) => {
    const listener = listeners.get(channel)
    if (!listener) throw new Error(`nothing answers ${channel}`)
    return listener({ senderFrame }, payload)
  }
  return { listeners, reached, ask }
}

/** A payload that each channel accepts. */
const good: Record<(typeof requestChannels)[number], unknown> = {
  'keyring:sealed': undefined,
  'keyring:read': undefined,
  'keyring:write': { bytes: new Uint8Array([1]), kept: 'device' },
  'keyring:destroy': undefined,
  'slot:fill': 'a1-b',
  'slot:read': 'a1-b',
  'slot:erase': 'a1-b',
  'slot:list': undefined,
  'journal:read': 'r/a1-b',
  'journal:read-secret': 's/a1-b',
  'journal:names': undefined,
  'journal:write': [{ kind: 'put', name: 'r/a1-b', value: new Uint8Array([1]) }],
  'file:choose': 'report.md',
  'file:write': {
    place: '6f1f2a52-0f1c-4c63-9d0e-0a0d4ad1c9f5',
    bytes: new Uint8Array([1]),
  },
  'report:print-pdf': { html: '<!doctype html>' },
  'meeting-point:status': undefined,
  'meeting-point:host': undefined,
  'meeting-point:stop-hosting': undefined,
  'meeting-point:stand-by': true,
  'hand-out:start': ['trash', 'devote', 'seed', 'observe'],
  'hand-out:stop': undefined,
  'room-kit:fill': { words: ['trash', 'devote', 'seed', 'observe'], language: 'ar' },
  'opened:take': undefined,
  'language:speak': 'ar',
}

/** What no channel accepts. */
const bad: readonly unknown[] = [
  null,
  0,
  '',
  '../../etc/passwd',
  [],
  {},
  { bytes: 'text' },
  new Uint8Array(300 * 1024 * 1024),
  () => undefined,
]

const foreign: readonly (readonly [string, Frame | null])[] = [
  ['a web page', { url: 'https://evil.example/', parent: null }],
  ['a page of another host of the scheme', { url: 'app://print/1', parent: null }],
  ['a file of the bundle that is no page', { url: 'app://bundle/assets/a.js', parent: null }],
  ['a frame inside our own page', { url: ours.url, parent: ours }],
  ['a frame that has gone away', null],
  ['an empty page', { url: 'about:blank', parent: null }],
]

describe.each(requestChannels)('%s', (channel) => {
  it('reaches its handler from our own page with a payload of its schema', async () => {
    const { ask, reached } = registered()
    expect(await ask(channel, good[channel])).toEqual({ ok: true, value: 'reached' })
    expect(reached).toEqual([channel])
  })

  it('answers bad payloads with a code, and no handler sees them', async () => {
    const { ask, reached } = registered()
    for (const payload of bad) {
      expect(await ask(channel, payload)).toEqual({ ok: false, code: 'bad-request' })
    }
    expect(reached).toEqual([])
  })

  it.each(foreign)('answers %s with a code, and no handler sees it', async (_, frame) => {
    const { ask, reached } = registered()
    expect(await ask(channel, good[channel], frame)).toEqual({ ok: false, code: 'foreign-sender' })
    expect(reached).toEqual([])
  })

  it('lets no text of an error out', async () => {
    const { ask } = registered(() => {
      throw new Error('/home/somebody/notes: what people wrote')
    })
    expect(await ask(channel, good[channel])).toEqual({ ok: false, code: 'failed' })
  })

  it('has codes of its own that are not the common ones', () => {
    const codes: readonly string[] = requests[channel].codes
    expect(codes.filter((code) => (commonCodes as readonly string[]).includes(code))).toEqual([])
  })
})

describe('the table', () => {
  it('is registered whole, and nothing beside it', () => {
    expect([...registered().listeners.keys()].sort()).toEqual([...requestChannels].sort())
  })

  it('takes only neutral file names, which no system can take for a path or a device', () => {
    const { request } = requests['file:choose']
    const named = (suggestedName: string) => request.safeParse(suggestedName).success
    for (const name of ['report.md', 'Bericht 2026.docx', 'отчёт.html']) {
      expect(named(name), name).toBe(true)
    }
    for (const name of [
      '../x.md',
      'a/b.md',
      'a\\b.md',
      '.bashrc',
      'con',
      'NUL.txt',
      'x.md ',
      'x.',
      'a:b',
      'x\n.md',
      '',
      'x'.repeat(200),
    ]) {
      expect(named(name), name).toBe(false)
    }
  })
})
