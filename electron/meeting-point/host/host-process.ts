import { networkInterfaces } from 'node:os'
import { z } from 'zod'
import { createDiscovery, type Discovery } from '../discovery.ts'
import { answers } from '../probe.ts'
import { startMeetingPoint } from '../server.ts'
import { obstacleFinder } from '../system-obstacle.ts'
import { type FromRoomProcess, type ToRoomProcess, toRoomProcess } from './host-messages.ts'
import { createHostService, type HostService } from './host-service.ts'

/*
 * The process beside the app in which everything that strangers on the network can talk to runs:
 * the meeting point and the listening for announcements. As a utility process of Electron it talks
 * through `process.parentPort`, as a plain child of Node through `process.send`.
 */

/** Milliseconds between looks at who answers. */
const lookInterval = 3000

interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

function connectParent(receive: (message: unknown) => void): (message: FromRoomProcess) => void {
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort) {
    parentPort.on('message', ({ data }) => receive(data))
    return (message) => parentPort.postMessage(message)
  }
  process.on('message', receive)
  // The app is gone: so is everything it asked for.
  process.on('disconnect', () => process.exit(0))
  return (message) => process.send?.(message)
}

let discoveryFailed = false

function tryDiscovery(): Discovery | undefined {
  try {
    return createDiscovery(() => {
      discoveryFailed = true
    })
  } catch {
    return undefined
  }
}

const service: HostService = createHostService({
  startMeetingPoint,
  discovery: tryDiscovery(),
  discoveryFailed: () => discoveryFailed,
  interfaces: networkInterfaces,
  answers,
  obstacle: obstacleFinder(process.platform),
  now: () => performance.now(),
  ...preferredPort(),
})

const send = connectParent((message) => {
  const parsed = toRoomProcess.safeParse(message)
  if (parsed.success) void act(parsed.data)
})
service.onChange((state) => send({ type: 'state', state }))
const looks = setInterval(() => void service.look(), lookInterval)

async function act(message: ToRoomProcess): Promise<void> {
  const code = message.type === 'host' ? await service.host() : undefined
  const folder =
    message.type === 'hand-out' ? await service.handOut(message.folder, message.words) : undefined
  if (message.type === 'stop-handing-out') service.stopHandingOut()
  if (message.type === 'stop-hosting') await service.stopHosting()
  if (message.type === 'stand-by') service.standBy(message.on)
  if (message.type === 'stop') {
    clearInterval(looks)
    await service.stop()
  }
  const problems = { ...(code ? { code } : {}), ...(folder ? { folder } : {}) }
  send({ type: 'answer', id: message.id, state: service.state(), ...problems })
  if (message.type === 'stop') process.exit(0)
}

/** `--port=N`, for two of them on one computer. */
function preferredPort(): { preferredPort?: number } {
  const given = process.argv.find((argument) => argument.startsWith('--port='))
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(given?.slice('--port='.length))
  return given && port.success ? { preferredPort: port.data } : {}
}
