import { meetPath } from '../../../shared/meeting-point/protocol.ts'

/** Where a meeting point is met: the host as URLs write it, IPv6 in brackets. */
export function meetingAddress(host: string, port: number): string {
  return `ws://${host}:${port}${meetPath}`
}

/** A host as it is asked for, and not as a URL has it. */
export function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

/** A host as URLs write it. */
export function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
