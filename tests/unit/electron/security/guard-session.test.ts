import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { createSessionGuard } from '../../../../electron/main/security/guard-session.ts'

/** A session that notes what is said to it. */
function noting() {
  const said = new Map<string, unknown[]>()
  let resolveProxy = () => {}
  const session = new Proxy(
    {},
    {
      get: (_, name: string) => (given: unknown) => {
        said.set(name, [...(said.get(name) ?? []), given])
        return name === 'setProxy' ? new Promise<void>((done) => (resolveProxy = done)) : undefined
      },
    },
  ) as Session
  return { session, said, proxyIsSet: () => resolveProxy() }
}

describe('every session, before any window opens in it', () => {
  it('P5: fetches no dictionary: no spelling, and nobody where one would come from', () => {
    const { session, said } = noting()
    void createSessionGuard()(session)
    expect(said.get('setSpellCheckerEnabled')).toEqual([false])
    const [address] = said.get('setSpellCheckerDictionaryDownloadURL') ?? []
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:9\/$/)
  })

  it('goes past every proxy, and is ready only then', async () => {
    const { session, said, proxyIsSet } = noting()
    let ready = false
    const guarded = createSessionGuard()(session).then(() => {
      ready = true
    })
    expect(said.get('setProxy')).toEqual([{ mode: 'direct' }])
    await new Promise((resolve) => setImmediate(resolve))
    expect(ready).toBe(false)
    proxyIsSet()
    await guarded
    expect(ready).toBe(true)
  })

  it('answers for permissions', () => {
    const { session, said } = noting()
    void createSessionGuard()(session)
    for (const handler of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
    ]) {
      expect(said.get(handler)).toHaveLength(1)
    }
  })

  it('is guarded once, however often it is met', () => {
    const { session, said } = noting()
    const guard = createSessionGuard()
    void guard(session)
    void guard(session)
    expect(said.get('setProxy')).toHaveLength(1)
  })
})
