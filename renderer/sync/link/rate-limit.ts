import type { Clock } from '../clock.ts'
import { limits } from '../limits.ts'

/** Says whether one more frame of so many bytes is still within what one device may send; `sign`: one that carries no message. */
export function createRateLimit(clock: Clock): (bytes: number, sign: boolean) => boolean {
  let since = clock.now()
  let frames = 0
  let total = 0
  let signs = 0
  return (bytes, sign) => {
    if (clock.now() - since > limits.quotaTime) {
      since = clock.now()
      frames = 0
      total = 0
      signs = 0
    }
    frames += 1
    total += bytes
    if (sign) signs += 1
    return frames <= limits.quotaFrames && total <= limits.quota && signs <= limits.quotaSigns
  }
}
