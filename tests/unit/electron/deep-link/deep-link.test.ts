import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { App } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveLinks } from '../../../../electron/main/deep-link/deep-links.ts'
import { inviteIn } from '../../../../electron/main/deep-link/invite-link.ts'
import { createOpenedInbox } from '../../../../electron/main/deep-link/opened-inbox.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opened-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('an invite link', () => {
  it.each(['sotto://join#v1.AbC_-9', 'sotto://join/#v1.AbC_-9', 'SOTTO://join#v1.AbC_-9'])(
    'gives its payload: %s',
    (link) => expect(inviteIn(link)).toBe('v1.AbC_-9'),
  )

  it.each([
    'sotto://join',
    'sotto://join#',
    'sotto://burn#v1',
    'sotto://join/x#v1',
    'sotto://join?x=1#v1',
    'https://join#v1',
    'sotto://join#<script>',
    `sotto://join#${'x'.repeat(20_000)}`,
    'sotto:join#v1',
    'nonsense',
    '',
  ])('is nothing else that claims the scheme: %s', (link) => {
    expect(inviteIn(link)).toBeUndefined()
  })
})

describe('what the app was opened with', () => {
  it('waits for the page, in its order, and is handed over once', async () => {
    let waiting = 0
    const inbox = createOpenedInbox(() => waiting++)
    const file = path.join(folder, 'group.sotto')
    await writeFile(file, 'sealed')
    await inbox.offerArguments(['--flag', '.', 'sotto://join#one', file, 'sotto://burn#x'])
    expect(waiting).toBe(2)
    expect(inbox.take()).toEqual([
      { kind: 'invite', payload: 'one' },
      { kind: 'bundle', bytes: new TextEncoder().encode('sealed') },
    ])
    expect(inbox.take()).toEqual([])
  })

  it('is bounded, and says when a file cannot be read', async () => {
    const inbox = createOpenedInbox(() => {})
    await inbox.offerFile(path.join(folder, 'none.sotto'))
    expect(inbox.take()).toEqual([{ kind: 'failed', code: 'cannot-read' }])
    for (let i = 0; i < 200; i++) inbox.offerLink('sotto://join#x')
    expect(inbox.take()).toHaveLength(64)
  })

  it('comes as events on macOS, before the app is ready or later, and as arguments elsewhere', async () => {
    const listeners = new Map<
      string,
      (event: { preventDefault: () => void }, what: string) => void
    >()
    const claimed: string[] = []
    const app = {
      isPackaged: true,
      setAsDefaultProtocolClient: (scheme: string) => claimed.push(scheme),
      on: (name: string, listener: never) => listeners.set(name, listener),
    } as unknown as App
    const inbox = createOpenedInbox(() => {})
    receiveLinks(app, inbox, ['sotto://join#cold'])
    listeners.get('open-url')?.({ preventDefault: () => {} }, 'sotto://join#warm')
    await Promise.resolve()
    expect(inbox.take()).toEqual([
      { kind: 'invite', payload: 'cold' },
      { kind: 'invite', payload: 'warm' },
    ])
    expect(claimed).toEqual(['sotto'])
    expect(listeners.has('open-file')).toBe(true)
  })
})
