import { defaultLimits, type MeetingPointLimits } from '../../shared/meeting-point/limits.ts'

/** Topics that a device has: a few documents, in each the room's and its own. */
const topicsOfDevice = 16

/**
 * Limits of a server of one's own for so many devices. Behind a proxy all of them come from one address, so that
 * none of its own is kept to; what waits for receivers grows with them, up to what a small server has.
 * @param devices how many may be connected at once
 */
export function limitsFor(devices: number): Partial<MeetingPointLimits> {
  return {
    maxConnections: devices,
    maxConnectionsPerAddress: devices,
    maxWaiting: Math.max(defaultLimits.maxWaiting, Math.ceil(devices / 4)),
    maxTopics: Math.max(defaultLimits.maxTopics, devices * topicsOfDevice),
  }
}
