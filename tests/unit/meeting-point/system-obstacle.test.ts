import { readFileSync } from 'node:fs'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLocalNetworkRefused } from '../../../electron/meeting-point/local-network-refused.ts'
import { obstacleFinder } from '../../../electron/meeting-point/system-obstacle.ts'
import { firewallRule, hasFirewallRule } from '../../../electron/meeting-point/windows-firewall.ts'

const card = (address: string, over: Partial<NetworkInterfaceInfo> = {}) =>
  [{ address, family: 'IPv4', internal: false, ...over }] as NetworkInterfaceInfo[]
const loopback = card('127.0.0.1', { internal: true })

describe('macOS refuses the local network', () => {
  const refused = (answers: Readonly<Record<string, string | undefined>>) =>
    isLocalNetworkRefused(
      {
        lo0: loopback,
        ...Object.fromEntries(Object.keys(answers).map((at, i) => [`en${i}`, card(at)])),
      },
      async (at) => answers[at],
    )

  it('where nothing can be sent to anybody: EHOSTUNREACH, by every card', async () => {
    expect(await refused({ '10.0.0.7': 'EHOSTUNREACH' })).toBe(true)
    expect(await refused({ '10.0.0.7': 'EHOSTUNREACH', '10.8.0.6': 'EHOSTUNREACH' })).toBe(true)
  })

  it.each([
    ['what was sent went out', { '10.0.0.7': undefined }],
    ['one card has no way, another has', { '10.8.0.6': 'EHOSTUNREACH', '10.0.0.7': undefined }],
    ['another error', { '10.0.0.7': 'ENETDOWN' }],
    ['no network at all', {}],
  ])('not: %s', async (_, answers) => {
    expect(await refused(answers)).toBe(false)
  })

  it('this computer is asked as it is, and refuses nothing', async () => {
    expect(await isLocalNetworkRefused(networkInterfaces())).toBe(false)
  })
})

describe('the firewall of Windows', () => {
  const program = 'C:\\Program Files\\Sotto\\Sotto.exe'
  // As a German Windows prints it: the labels are of no help.
  const printed = `
Regelname:                            ${firewallRule}
Richtung:                             Eingehend
Programm:                             c:\\program files\\sotto\\Sotto.exe
Aktion:                               Zulassen
`

  it('lets this program be reached where the rule is for it, in whatever language it says so', async () => {
    const asked: string[] = []
    const has = await hasFirewallRule(program, async (netsh, args) => {
      asked.push(netsh, ...args)
      return printed
    })
    expect(has).toBe(true)
    // By its whole path: a program of that name elsewhere is not started.
    expect(asked[0]).toMatch(/^[A-Z]:\\.*\\System32\\netsh\.exe$/)
    expect(asked).toContain(`name=${firewallRule}`)
  })

  it.each([
    ['there is none', undefined],
    ['it is another copy’s', printed.replace('program files', 'elsewhere')],
    ['nothing is printed', ''],
  ])('does not: %s', async (_, answer) => {
    expect(await hasFirewallRule(program, async () => answer)).toBe(false)
  })

  it('has its rule from the installer, under the name that is looked for', () => {
    const installer = path.resolve(import.meta.dirname, '../../../build/installer.nsh')
    expect(readFileSync(installer, 'utf8')).toContain(`!define FIREWALL_RULE "${firewallRule}"`)
  })
})

describe('what the system puts in the way', () => {
  const on = (platform: NodeJS.Platform, found: { refused?: boolean; rule?: boolean }) => {
    const asked = { refused: 0, rule: 0 }
    const find = obstacleFinder(
      platform,
      async () => {
        asked.refused++
        return found.refused ?? false
      },
      async () => {
        asked.rule++
        return found.rule ?? false
      },
    )
    return { find, asked }
  }

  it('on macOS is looked at each time: the person may have allowed it meanwhile', async () => {
    const found = { refused: true }
    const { find, asked } = on('darwin', found)
    expect(await find(false)).toBe('local-network-refused')
    found.refused = false
    expect(await find(false)).toBeUndefined()
    expect(asked).toEqual({ refused: 2, rule: 0 })
  })

  it('on Windows concerns who hosts, and is asked once', async () => {
    const { find, asked } = on('win32', { rule: false })
    expect(await find(false)).toBeUndefined()
    expect(await find(true)).toBe('no-firewall-rule')
    expect(await find(true)).toBe('no-firewall-rule')
    expect(asked).toEqual({ refused: 0, rule: 1 })
    expect(await on('win32', { rule: true }).find(true)).toBeUndefined()
  })

  it('on Linux is nothing that is asked for here', async () => {
    const { find, asked } = on('linux', { refused: true })
    expect(await find(true)).toBeUndefined()
    expect(asked).toEqual({ refused: 0, rule: 0 })
  })
})
