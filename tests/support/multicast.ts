import { createSocket } from 'node:dgram'

const group = '224.0.0.251'

/** Whether a multicast packet that this computer sends comes back to it; containers may not have that. */
export function canMulticast(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    const finish = (answer: boolean) => {
      clearTimeout(late)
      socket.close(() => resolve(answer))
    }
    const late = setTimeout(() => finish(false), 1500)
    socket.on('error', () => finish(false))
    socket.on('message', () => finish(true))
    socket.bind(0, () => {
      try {
        socket.addMembership(group)
        socket.send('sotto', socket.address().port, group)
      } catch {
        finish(false)
      }
    })
  })
}
