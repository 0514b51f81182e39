import { limitsFor } from '../../../electron/meeting-point/limits-for.ts'
import { startMeetingPoint } from '../../../electron/meeting-point/server.ts'

/* A meeting point of its own process for so many devices; says its port, then what it takes whenever it is asked. */
const started = await startMeetingPoint({ limits: limitsFor(Number(process.argv[2])) })
if (!started.ok) throw new Error(started.code)
const { port, holds } = started.meetingPoint
let before = process.cpuUsage()
process.on('message', () => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage(before)
  before = process.cpuUsage()
  const { rss } = process.memoryUsage()
  process.send?.({ rss, cpuMs: (user + system) / 1000, connections: holds().connections })
})
process.on('disconnect', () => process.exit(0))
process.send?.(port)
