import { networkInterfaces } from 'node:os'
import { startMeetingPoint } from '../../../electron/meeting-point/server.ts'
import { meetPath } from '../../../shared/meeting-point/protocol.ts'
import { okIf, type Step, untold } from '../step.ts'

export const localNetwork: Step = {
  title: 'A meeting point on this computer and on the local network is reached',
  onStandIn: true,
  examine: async ({ window }) => {
    const started = await startMeetingPoint({ host: '0.0.0.0', port: 0 })
    if (!started.ok) return untold('this computer lets no meeting point listen')
    const { port, stop } = started.meetingPoint
    const own = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)
    const reach = (host: string) =>
      window.evaluate(
        (address) =>
          new Promise<boolean>((resolve) => {
            const socket = new WebSocket(address)
            socket.onopen = () => resolve(true)
            socket.onerror = () => resolve(false)
          }),
        `ws://${host}:${port}${meetPath}`,
      )
    const here = await reach('127.0.0.1')
    const there = own ? await reach(own.address) : undefined
    await stop()
    const network = there === undefined ? 'no network here' : there ? 'reached' : 'not reached'
    return okIf(
      here && there !== false,
      `loopback: ${here ? 'reached' : 'not reached'}; own address: ${network}`,
    )
  },
}
