import { isMeetingPoint } from './address.ts'
import { meetPath } from './protocol.ts'

/**
 * The address of a meeting point as a person types it: whole, as a page's (`https://…`), or a bare name, which
 * is meant over TLS. Undefined where it is none.
 */
export function typedMeetingPoint(text: string): string | undefined {
  const typed = text.trim()
  const [, scheme = 'wss', rest = ''] = /^(?:(https?|wss?):\/\/)?(.*)$/i.exec(typed) ?? []
  const host = rest.replace(/\/+$/, '')
  const address = `${scheme.toLowerCase().replace('http', 'ws')}://${host}`
  const whole = host.includes('/') ? address : `${address}${meetPath}`
  return isMeetingPoint(whole) ? whole : undefined
}
