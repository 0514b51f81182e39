/*
 * `getUserMedia` and `getDisplayMedia` as they are in Electron: the main process is asked first. What
 * it allows, Chromium decides.
 */

/** `ask` resolves to whether the main process allows it. */
export function guardCapture(ask: (what: string, mediaTypes: string[]) => Promise<boolean>): void {
  const devices = navigator.mediaDevices
  // Only where the page is a secure context.
  if (!devices) return
  const guard = (name: 'getUserMedia' | 'getDisplayMedia', what: string) => {
    const original = devices[name].bind(devices)
    const guarded = async (wanted?: MediaStreamConstraints) => {
      const mediaTypes = (['audio', 'video'] as const).filter((kind) => wanted?.[kind])
      if (await ask(what, mediaTypes)) return original(wanted)
      throw new DOMException('Permission denied', 'NotAllowedError')
    }
    Object.defineProperty(devices, name, { value: guarded })
  }
  guard('getUserMedia', 'user')
  guard('getDisplayMedia', 'display')
}
