import { expect, test } from '@playwright/test'
import { canMakeLans, signal } from './lan/lan.ts'
import { carry, type Laptop, sight } from './laptop.ts'
import { openRoom, type Room, type RoomOptions, rounds } from './room.ts'

test.skip(!canMakeLans(), 'networks of their own need Linux, root, ip and perl')

let room: Room | undefined
test.afterEach(async () => {
  await room?.close()
  room = undefined
})

const relayed = 'is reached through the meeting point, sealed.'

/** Opens a room with two laptops, exchanges words and sees by which way they went. */
async function meet(name: string, options: RoomOptions, way: 'direct' | 'relayed') {
  room = await openRoom(name, options)
  await room.exchange('words')
  await expectWay(room.laptops, way)
  return room as Room & { readonly laptops: readonly [Laptop, Laptop] }
}

async function expectWay(laptops: readonly Laptop[], way: 'direct' | 'relayed') {
  for (const { page } of laptops) {
    const note = page.locator('.status-line', { hasText: relayed })
    await expect(note).toHaveCount(way === 'relayed' ? 1 : 0, { timeout: 60_000 })
  }
}

test('P5, P6: on a good network', async () => {
  const { finish } = await meet('good network', {}, 'direct')
  await finish()
})

test('P5, P6: with 5% loss and 200 ms there and back', async () => {
  const arrange: RoomOptions['arrange'] = ({ fault }) => fault({ delay: 100, loss: 5 })
  const { finish } = await meet('5% loss, 200 ms', { arrange }, 'direct')
  await finish()
})

test('P5, P6: with UDP blocked, through the meeting point, and that is said', async () => {
  const arrange: RoomOptions['arrange'] = ({ fault }) => fault({ noUdp: true })
  const { finish } = await meet('UDP blocked', { arrange }, 'relayed')
  await finish()
})

test('P5, P6: with IPv6 alone', async () => {
  const arrange: RoomOptions['arrange'] = ({ places }) => {
    for (const { run } of places) run('ip -4 addr flush dev wlan0')
  }
  const { finish } = await meet('IPv6 alone', { arrange, family: 'ipv6' }, 'direct')
  await finish()
})

const vpn: RoomOptions['arrange'] = ({ places }) => {
  places.forEach(({ run }, at) => {
    const net = `10.200.${at + 1}`
    run(`ip link add vpn0 type veth peer name vpn1
ip link set vpn1 up
ip addr add ${net}.2/24 dev vpn0
ip link set vpn0 up
ip neigh add ${net}.1 lladdr 02:00:00:00:00:01 dev vpn0 nud permanent
ip route replace default via ${net}.1 dev vpn0
ip -6 route del default`)
  })
}
const noGateway: RoomOptions['arrange'] = ({ places }) => {
  for (const { run } of places)
    run('ip route del default; ip -6 route del default; ip -6 addr flush dev wlan0')
}
for (const [name, arrange] of [
  ['all behind a VPN', vpn],
  ['no gateway', noGateway],
] as const) {
  test(`P5, P6: ${name}, with what the desktop app grants: directly`, async () => {
    const { finish } = await meet(`${name}, desktop`, { arrange, asDesktop: true }, 'direct')
    await finish()
  })

  test(`P5, P6: ${name}, in a browser: through the meeting point, and that is said`, async () => {
    const { finish } = await meet(`${name}, browser`, { arrange }, 'relayed')
    await finish()
  })
}

test('P5, P6: where devices reach the host alone, with three', async () => {
  const options: RoomOptions = { laptops: 3, arrange: ({ fault }) => fault({ isolated: true }) }
  room = await openRoom('client isolation', options)
  await room.exchange('words')
  await room.finish()
})

test('P6: a changed address costs seconds', async () => {
  const { laptops, newWord, measured, finish } = await meet('changed address', {}, 'direct')
  const [a, b] = laptops
  for (let round = 0; round < rounds; round++) {
    b.place.run(`ip addr flush dev wlan0
ip addr add 10.77.0.${50 + round}/24 dev wlan0
ip route add default via 10.77.0.254`)
    const moved = Date.now()
    const [mine, theirs] = [newWord(b), newWord(a)]
    await Promise.all([carry(mine, b, a), carry(theirs, a, b)])
    measured('words after moving', Math.max(await sight(a, mine), await sight(b, theirs)) - moved)
    await expectWay(laptops, 'direct')
  }
  await finish()
})

test('P6: another network after twelve seconds without any', async () => {
  const { laptops, lan, newWord, measured, whileAlone, finish } = await meet(
    'other network',
    {},
    'direct',
  )
  const [a, b] = laptops
  a.place.run('ip route add 10.78.0.0/16 dev wlan0')
  for (let round = 0; round < rounds; round++) {
    const [mine, theirs] = [newWord(b), newWord(a)]
    let back = 0
    await whileAlone(a, async () => {
      await lan.fault({ down: [1] })
      const carried = Promise.all([carry(mine, b, a), carry(theirs, a, b)])
      await pass(12_000)
      b.place.run(`ip addr flush dev wlan0
ip addr add 10.78.${round}.2/16 dev wlan0
ip route add 10.77.0.0/24 dev wlan0
ip route add default dev wlan0`)
      await lan.fault({})
      back = Date.now()
      await carried
    })
    measured(
      'words after coming back',
      Math.max(await sight(a, mine), await sight(b, theirs)) - back,
    )
  }
  await finish()
})

test('P6: a laptop that slept for 40 seconds', async () => {
  const { laptops, newWord, measured, whileAlone, finish } = await meet('sleep', {}, 'direct')
  const [a, b] = laptops
  for (let round = 0; round < rounds; round++) {
    const asleep = b.place.processes()
    const theirs = newWord(a)
    await whileAlone(a, async () => {
      for (const pid of asleep) signal(pid, 'SIGSTOP')
      await a.typeAtEnd('From 1', ` ${theirs}`)
      await pass(40_000)
      for (const pid of asleep) signal(pid, 'SIGCONT')
      const awake = Date.now()
      measured('words after waking', (await sight(b, theirs)) - awake)
    })
    measured('words from the woken', await carry(newWord(b), b, a))
  }
  await finish()
})

test('P5, P6: the meeting point ends while one is away, and comes back', async () => {
  const room = await meet('host away', {}, 'direct')
  const { laptops, lan, newWord, measured, whileAlone } = room
  const [a, b] = laptops
  for (let round = 0; round < rounds; round++) {
    await room.stopHost()
    // Who is connected needs no meeting point.
    measured('words without a host', await carry(newWord(a), a, b))
    const cut = newWord(b)
    await whileAlone(a, async () => {
      await lan.fault({ down: [1] })
      await b.typeAtEnd('From 2', ` ${cut}`)
      await pass(30_000)
      await lan.fault({})
      await room.restartHost()
      const back = Date.now()
      measured('words after it is back', (await sight(a, cut)) - back)
    })
  }
  await room.finish()
})

/** How long something lasts that is itself what is tried: a sleep, a walk to another room. */
function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
