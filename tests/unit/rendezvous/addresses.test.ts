import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../../electron/rendezvous/addresses.ts'

const card = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo

const interfaces = {
  lo: [card('127.0.0.1', true), card('::1', true)],
  wlan0: [card('fe80::1'), card('fd00::7'), card('192.168.1.20')],
}

describe('the addresses that people are told', () => {
  it('are the one that was asked for', () => {
    expect(addressesOf('127.0.0.1', interfaces)).toEqual(['127.0.0.1'])
    expect(addressesOf('fd00::7', interfaces)).toEqual(['[fd00::7]'])
  })

  it('are all of this computer that a URL can carry, the short ones first', () => {
    expect(addressesOf('0.0.0.0', interfaces)).toEqual(['192.168.1.20', '127.0.0.1'])
    expect(addressesOf('::', interfaces)).toEqual(['192.168.1.20', '[fd00::7]', '[::1]'])
    const docker = { docker0: [card('172.17.0.1')], ...interfaces }
    expect(addressesOf('0.0.0.0', docker)).toEqual(['192.168.1.20', '172.17.0.1', '127.0.0.1'])
  })
})
