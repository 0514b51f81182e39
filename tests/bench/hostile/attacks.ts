import { connect, type Socket } from 'node:net'
import type { Page } from '@playwright/test'
import type { HostilePage } from '../../support/hostile-page/page.ts'

declare const hostile: HostilePage

/** What a member with a program of their own does once to the room; again after each pause. */
export interface RoomAttack {
  readonly name: string
  readonly once: (page: Page, meetingPointPort: number) => Promise<unknown>
}

export const roomAttacks: readonly RoomAttack[] = [
  { name: 'values that are no text', once: (page) => page.evaluate(() => hostile.poison()) },
  { name: '4,000 sections', once: (page) => page.evaluate(() => hostile.floodSections(4000)) },
  { name: '1,500 marks and holds', once: (page) => page.evaluate(() => hostile.floodActs(1500)) },
  { name: 'a title of 2 MB', once: (page) => page.evaluate(() => hostile.longTitle(2_000_000)) },
  { name: 'updates with a hole', once: (page) => page.evaluate(() => hostile.hole()) },
  { name: 'the directory emptied', once: (page) => page.evaluate(() => hostile.blank()) },
  { name: '1,400 half-open sockets', once: (_, port) => crowd(port) },
]

/** Plain connections that ask for a WebSocket under a wrong name, and stay. */
async function crowd(port: number): Promise<void> {
  const greeting = `GET /meet HTTP/1.1\r\nHost: elsewhere.example\r\nUpgrade: websocket\r\n\r\n`
  const sockets: Socket[] = []
  for (let nth = 0; nth < 1400; nth++) {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    socket.on('connect', () => socket.write(greeting))
    socket.resume()
    sockets.push(socket)
    if (nth % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, 3000)
}
