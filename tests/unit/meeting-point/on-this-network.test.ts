import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { isOnThisNetwork } from '../../../electron/meeting-point/on-this-network.ts'

const card = (cidr: string | null) => ({ cidr }) as NetworkInterfaceInfo
const interfaces = {
  lo: [card('127.0.0.1/8'), card('::1/128')],
  wlan0: [card('192.168.1.20/24'), card('fd00::7/64'), card('fe80::1/64')],
  campus: [card('130.60.5.9/22')],
  odd: [card(null), card('0.0.0.0/0')],
}

describe('P5: an announcement is believed for this network only', () => {
  it.each(['192.168.1.99', '127.0.0.1', 'fd00::99', '130.60.7.200'])('near: %s', (address) => {
    expect(isOnThisNetwork(address, interfaces)).toBe(true)
  })

  it.each([
    '8.8.8.8',
    '192.168.2.1',
    '130.60.8.1',
    'fd01::1',
    '2001:db8::1',
    'fe80::2',
    'ff02::1',
    'evil.example',
    '',
  ])('not near, or not an address: %s', (address) => {
    expect(isOnThisNetwork(address, interfaces)).toBe(false)
  })
})
