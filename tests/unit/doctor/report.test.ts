import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { byStandIn, report } from '../../doctor/report.ts'
import { ok, untold, wrong } from '../../doctor/step.ts'
import { fusesWanted } from '../../doctor/steps/fuses.ts'
import { hostsOutside } from '../../doctor/steps/outside.ts'

const around = {
  sotto: '0.1.0',
  electron: '45.4.1',
  system: 'linux x64 6.1',
  node: '22.12.0',
}
const examined = [
  { title: 'First', finding: ok('1.2 s') },
  { title: 'Second', finding: untold(byStandIn) },
  { title: 'Third', finding: wrong('not reached') },
  { title: 'Fourth', finding: untold('nobody was asked') },
]

describe('the doctor’s report', () => {
  it('has a numbered line for each step, and a sum', () => {
    const lines = report({ ...around, onStandIn: false }, examined).split('\n')
    expect(lines[0]).toBe('Sotto 0.1.0, on Electron 45.4.1, linux x64 6.1, Node 22.12.0')
    expect(lines).toContain(' 1 ok     First (1.2 s)')
    expect(lines).toContain(' 3 WRONG  Third (not reached)')
    expect(lines.at(-1)).toBe('1 ok, 1 wrong, 2 untold')
    expect(lines.join()).not.toContain('no Electron')
  })

  it('says which steps the stand-in cannot tell, and that it is one', () => {
    const text = report({ ...around, onStandIn: true }, examined)
    expect(text).toMatch(/on the stand-in for Electron 45/)
    expect(text).toMatch(/of steps 2 it can tell nothing/)
  })
})

describe('the hosts that a network log names', () => {
  const log = (...lines: string[]) => lines.map((line) => `{"params":{${line}}}`).join('\n')

  it('are found as addresses, hosts and groups, with ports, users of them once', () => {
    const found = hostsOutside(
      log(
        '"url":"https://updates.example.com/check?x=1"',
        '"host":"https://Updates.example.com:443"',
        '"group_id":"ssl//other.example.org"',
        '"origin":"http://third.example.net"',
      ),
    )
    expect([...found].sort()).toEqual([
      'other.example.org',
      'third.example.net',
      'updates.example.com',
    ])
  })

  it('are not this computer, the room’s addresses and the app itself', () => {
    const found = hostsOutside(
      log(
        '"url":"app://bundle/index.html"',
        '"url":"ws://10.0.0.7:4470/meet"',
        '"url":"ws://[fd77::1]:4470/meet"',
        '"url":"http://127.0.0.1:1234/"',
        '"host":"http://bundle.app.s0.electron.localhost"',
        '"url":"ws://0123456789abcdef.local:4470/meet"',
      ),
    )
    expect([...found]).toEqual([])
  })
})

describe('the fuses that are wanted', () => {
  it('are those of electron-builder.yml, every one', () => {
    const yml = readFileSync(
      path.resolve(import.meta.dirname, '../../../electron-builder.yml'),
      'utf8',
    )
    const wanted = fusesWanted(yml)
    expect(wanted).toHaveLength(7)
    expect(wanted).toContainEqual(['runAsNode', false])
    expect(wanted).toContainEqual(['onlyLoadAppFromAsar', true])
    expect(fusesWanted('asar: true\n')).toEqual([])
  })
})
