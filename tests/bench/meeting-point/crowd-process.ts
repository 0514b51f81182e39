import { WebSocket } from 'ws'

/*
 * crowd-process.ts PORT DEVICES WORKSHOPS PER-SECOND SECONDS: devices in rooms as workshops have them. When told
 * "speak", so many words a second go to a room, each from another device; says what each took to arrive, in ms.
 */
const [port = 0, devices = 0, workshops = 1, perSecond = 0, seconds = 0] = process.argv
  .slice(2)
  .map(Number)

/** The directory, one group's notebook and the plenary's, and in each the device's own. */
const documents = ['directory', 'group', 'plenary']
/** What a keystroke is when it is sealed. */
const padding = 'x'.repeat(360)
const atOnce = 100

let heard: number[] = []
let arrived = 0
const sockets: WebSocket[] = []

function connect(device: number): Promise<void> {
  const workshop = device % workshops
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/meet`, { perMessageDeflate: false })
    const topics = documents.flatMap((kind) => [`${workshop}-${kind}`, `${device}-${kind}`])
    socket.on('open', () => {
      socket.send(JSON.stringify({ type: 'subscribe', topics }))
      socket.send('{"type":"ping"}')
    })
    socket.once('message', () => resolve())
    socket.on('message', (data) => {
      const sent = /"data":"(\d+\.\d+) /.exec(String(data))?.[1]
      if (sent === undefined) return
      arrived += 1
      heard.push(performance.now() - Number(sent))
    })
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`closed: ${code}`)))
    sockets[device] = socket
  })
}

function speak(device: number): void {
  const data = `${performance.now().toFixed(3)} ${padding}`
  const topic = `${device % workshops}-group`
  sockets[device]?.send(JSON.stringify({ type: 'publish', topic, data }))
}

for (let first = 0; first < devices; first += atOnce) {
  const many = Math.min(atOnce, devices - first)
  await Promise.all(Array.from({ length: many }, (_, i) => connect(first + i)))
}
process.on('message', async () => {
  heard = []
  arrived = 0
  const from = performance.now()
  const total = perSecond * seconds
  for (let said = 0; said < total; said++) {
    const due = from + (said * 1000) / perSecond - performance.now()
    if (due > 1) await new Promise((resolve) => setTimeout(resolve, due))
    // A prime, so that speakers are of all workshops by turns.
    speak((said * 7919) % devices)
  }
  const wanted = total * Math.round(devices / workshops - 1)
  while (arrived < wanted && performance.now() - from < (seconds + 30) * 1000)
    await new Promise((resolve) => setTimeout(resolve, 50))
  process.send?.({ heard, said: total, milliseconds: performance.now() - from })
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
