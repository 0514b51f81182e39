/**
 * Whether a text is the address of a meeting point: `ws:` or `wss:`, a host, at most 255
 * characters, and no user name, query or fragment that could carry something else.
 */
export function isMeetingPoint(address: string): boolean {
  if (address.length > 255) return false
  // No URL class here: shared code runs where there is none, and none is needed for this form.
  return /^wss?:\/\/(\[[0-9a-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?(\/[\w./~-]*)?$/.test(address)
}

/** Whether an address of a meeting point names this computer alone: devices elsewhere cannot reach it. */
export function isLoopback(address: string): boolean {
  return /^wss?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\]|[\w.-]+\.localhost)(:|\/|$)/i.test(address)
}
