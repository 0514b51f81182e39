import { expect, test } from '@playwright/test'
import { canMakeLans } from '../network/lan/lan.ts'
import { carry } from '../network/laptop.ts'
import { openRoom } from '../network/room.ts'

test.skip(!canMakeLans(), 'networks of their own need Linux, root, ip and perl')

test('P6: a laptop that gets another address is back with the others within seconds, and nothing untrue is said meanwhile', async () => {
  const room = await openRoom('changed address')
  const [a, b] = room.laptops
  if (!a || !b) throw new Error('two laptops')
  try {
    b.place.run(`ip addr flush dev wlan0
ip addr add 10.77.0.52/24 dev wlan0
ip route add default via 10.77.0.254`)
    const seconds = (await carry(room.newWord(b), b, a)) / 1000
    room.measured('words after moving', seconds * 1000)
    await room.finish()
    // A browser that waits for the old address's goodbye needs a minute.
    expect(seconds).toBeLessThan(25)
  } finally {
    await room.close()
  }
})
