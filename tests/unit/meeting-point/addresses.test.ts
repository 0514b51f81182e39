import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import {
  addressesForInvites,
  listeningAddresses,
} from '../../../electron/meeting-point/addresses.ts'

const card = (address: string, over: Partial<NetworkInterfaceInfo> = {}) =>
  ({
    address,
    internal: false,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    cidr: `${address}/${address.includes(':') ? 64 : 24}`,
    mac: 'a4:5e:60:11:22:33',
    ...over,
  }) as NetworkInterfaceInfo

const interfaces = {
  lo: [card('127.0.0.1', { internal: true }), card('::1', { internal: true })],
  wlan0: [card('fe80::1'), card('fd00::7'), card('192.168.1.20')],
}

describe('the addresses that people are told', () => {
  it('are the one that was asked for', () => {
    expect(listeningAddresses('127.0.0.1', interfaces)).toEqual(['127.0.0.1'])
    expect(listeningAddresses('fd00::7', interfaces)).toEqual(['[fd00::7]'])
  })

  it('are all of this computer that a URL can carry, the short ones first', () => {
    expect(listeningAddresses('0.0.0.0', interfaces)).toEqual(['192.168.1.20', '127.0.0.1'])
    expect(listeningAddresses('::', interfaces)).toEqual(['192.168.1.20', '[fd00::7]', '[::1]'])
    const docker = { docker0: [card('172.17.0.1')], ...interfaces }
    expect(listeningAddresses('0.0.0.0', docker)).toEqual([
      '192.168.1.20',
      '172.17.0.1',
      '127.0.0.1',
    ])
  })
})

const room = '10.20.30.40'
const tunnel = { cidr: '10.9.0.2/32', mac: '00:00:00:00:00:00' }
/** What `os.networkInterfaces` says on laptops: the room is on the card with the address above. */
const laptops: readonly (readonly [string, Record<string, NetworkInterfaceInfo[]>])[] = [
  ['VirtualBox', { 'VirtualBox Host-Only Network': [card('192.168.50.1')], 'Wi-Fi': [card(room)] }],
  ['VirtualBox, numbered', { 'Ethernet 3': [card('192.168.56.1')], 'Wi-Fi': [card(room)] }],
  [
    'by the maker of the card',
    {
      'Ethernet 4': [card('192.168.77.1', { mac: '0a:00:27:00:00:0b' })],
      'LAN-Verbindung': [card(room)],
    },
  ],
  ['VMware', { 'VMware Network Adapter VMnet8': [card('192.168.80.1')], 'Wi-Fi': [card(room)] }],
  ['WSL', { 'vEthernet (WSL (Hyper-V firewall))': [card('172.28.16.1')], 'Wi-Fi': [card(room)] }],
  ['NordVPN', { NordLynx: [card('10.5.0.2')], 'Wi-Fi': [card(room)] }],
  ['OpenVPN', { 'OpenVPN Data Channel Offload': [card('10.8.0.6')], Ethernet: [card(room)] }],
  [
    'Mullvad and Proton',
    { Mullvad: [card('10.64.0.2')], ProtonVPN: [card('10.2.0.2')], WLAN: [card(room)] },
  ],
  ['a tunnel of any name', { Corporate: [card('10.9.0.2', tunnel)], 'Ethernet 2': [card(room)] }],
  [
    'Parallels and a tunnel',
    { bridge100: [card('10.211.55.2')], en0: [card(room)], utun4: [card('10.9.0.2')] },
  ],
  ['a cable that leads nowhere', { enp3s0: [card('169.254.7.7')], wlp2s0: [card(room)] }],
  [
    'containers and a modem',
    {
      lxdbr0: [card('10.100.1.1')],
      podman0: [card('10.88.0.1')],
      ppp0: [card('10.66.0.9')],
      wlp2s0: [card(room)],
    },
  ],
  [
    'WireGuard',
    {
      nordlynx: [card('10.5.0.2')],
      office: [card('10.6.0.2', { mac: '00:00:00:00:00:00' })],
      wlp2s0: [card(room)],
    },
  ],
]

describe('the addresses that go into invites', () => {
  it.each(laptops)('lead to the room, and nowhere else: %s', (_, list) => {
    expect(addressesForInvites(list)).toEqual([room])
    const reversed = Object.fromEntries(Object.entries(list).reverse())
    expect(addressesForInvites(reversed)).toEqual([room])
    expect(listeningAddresses('::', list)[0]).toBe(room)
  })

  it('are several where the room may be on any, and not more than are of use', () => {
    const both = { 'Ethernet 2': [card('10.1.1.1')], 'Wi-Fi': [card('10.2.2.2')] }
    expect(addressesForInvites(both)).toEqual(['10.2.2.2', '10.1.1.1'])
    const many = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`en${i}`, [card(`10.0.${i}.1`)]]))
    expect(addressesForInvites(many)).toHaveLength(3)
  })

  it('are those in doubt where there are no others', () => {
    expect(addressesForInvites({ utun4: [card('10.9.0.2', tunnel)] })).toEqual(['10.9.0.2'])
    expect(addressesForInvites({ eth0: [card('169.254.7.7')] })).toEqual(['169.254.7.7'])
    expect(addressesForInvites({ wlan0: [card('fe80::1')] })).toEqual([])
  })

  it('are IPv6 where the room has nothing else, rather of this network alone', () => {
    const list = {
      docker0: [card('172.17.0.1')],
      wlan0: [card('2001:db8::7'), card('fd77::1'), card('fe80::1')],
    }
    expect(addressesForInvites(list)).toEqual(['[fd77::1]', '[2001:db8::7]'])
    expect(addressesForInvites(interfaces)).toEqual(['192.168.1.20'])
  })
})
