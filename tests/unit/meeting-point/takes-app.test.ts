import { describe, expect, it } from 'vitest'
import { takesApp } from '../../../electron/meeting-point/takes-app.ts'

const named = ['room.example']
const asking = (remoteAddress: string | undefined, host: string, encrypted = false) =>
  takesApp({ remoteAddress, host, encrypted }, named)

describe('where Sotto is handed out, the app itself goes over plain http to nobody else', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('this computer: %s', (address) => {
    expect(asking(address, '127.0.0.1:4470')).toBe(true)
  })

  it.each([
    ['192.168.7.30', '192.168.7.9:4470'],
    ['192.168.7.30', 'localhost'],
    ['192.168.7.30', '127.0.0.1'],
    ['192.168.7.30', 'room.example.evil.example'],
    ['::ffff:192.168.7.30', '[::1]:4470'],
    ['fd00::1', '[fd00::2]:4470'],
    [undefined, '192.168.7.9'],
  ])('a neighbour does not get it: %s asking for %s', (address, host) => {
    expect(asking(address, host)).toBe(false)
  })

  it('by the proxy’s name, or over TLS', () => {
    expect(asking('192.168.7.2', 'Room.example:443')).toBe(true)
    expect(asking('192.168.7.30', '192.168.7.9:4470', true)).toBe(true)
  })
})
