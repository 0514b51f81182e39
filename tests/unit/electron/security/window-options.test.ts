import { describe, expect, it } from 'vitest'
import { setSwitches } from '../../../../electron/main/security/switches.ts'
import { mainWindowOptions } from '../../../../electron/main/window/main-window.ts'

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(mainWindowOptions('/x/preload.cjs').webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      preload: '/x/preload.cjs',
    })
  })

  it('P5: fetches no dictionaries', () => {
    expect(mainWindowOptions('').webPreferences?.spellcheck).toBe(false)
  })

  it('turns on no feature of Blink', () => {
    expect(mainWindowOptions('').webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })
})

describe('before the app is ready', () => {
  it('every renderer is sandboxed, local addresses are real, nothing calls home', () => {
    const said: string[] = []
    setSwitches({
      enableSandbox: () => said.push('sandbox'),
      commandLine: {
        appendSwitch: (name: string, value = '') => said.push(`${name}=${value}`),
      },
    } as unknown as Parameters<typeof setSwitches>[0])
    expect(said[0]).toBe('sandbox')
    expect(said.find((one) => one.startsWith('disable-features='))).toContain(
      'WebRtcHideLocalIpsWithMdns',
    )
    expect(said).toContain('disable-background-networking=')
    expect(said).toContain('disable-component-update=')
  })
})
