import { fileURLToPath } from 'node:url'
import type { HandOut, HandOutLimits } from '../../electron/hand-out/hand-out.ts'
import type { Certificate } from '../../electron/meeting-point/certificate.ts'
import { type Holdings, startMeetingPoint as start } from '../../electron/meeting-point/server.ts'
import { loadSite } from '../../electron/meeting-point/site.ts'
import type { MeetingPointLimits } from '../../shared/meeting-point/limits.ts'

export interface TestMeetingPoint {
  /** Where the built renderer is served: `http://127.0.0.1:port/`. */
  readonly url: string
  /** Where devices meet: `ws://127.0.0.1:port/meet`. */
  readonly wsUrl: string
  readonly port: number
  /** Every frame that has arrived so far, as it was. */
  readonly frames: readonly Uint8Array[]
  readonly holds: () => Holdings
  readonly stop: () => Promise<void>
}

export interface TestMeetingPointOptions {
  /** The folder to serve; dist/renderer unless told otherwise, `false` for none. */
  readonly site?: string | false
  readonly limits?: Partial<MeetingPointLimits>
  readonly allowedHosts?: readonly string[]
  readonly port?: number
  readonly certificate?: Certificate
  readonly handOut?: () => HandOut | undefined
  readonly handOutLimits?: Partial<HandOutLimits>
}

const builtRenderer = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** A meeting point of one's own on a free port of the loopback, its frames recorded. */
export async function startMeetingPoint(
  options: TestMeetingPointOptions = {},
): Promise<TestMeetingPoint> {
  const frames: Uint8Array[] = []
  const { site = builtRenderer, ...rest } = options
  const started = await start({
    ...rest,
    ...(site === false ? {} : { site: await loadSite(site) }),
    // A copy: the socket's buffer is used again.
    onFrame: (frame) => frames.push(frame.slice()),
  })
  if (!started.ok) throw new Error(`the meeting point did not start: ${started.code}`)
  const { port, holds, stop } = started.meetingPoint
  return {
    url: `http://127.0.0.1:${port}/`,
    wsUrl: `ws://127.0.0.1:${port}/meet`,
    port,
    frames,
    holds,
    stop,
  }
}
