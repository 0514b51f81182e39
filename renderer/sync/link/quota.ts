import type { Clock } from '../clock.ts'
import { limits } from '../limits.ts'

/** Says whether one more frame of so many bytes is still within what one device may send. */
export function makeQuota(clock: Clock): (bytes: number) => boolean {
  let since = clock.now()
  let frames = 0
  let total = 0
  return (bytes) => {
    if (clock.now() - since > limits.quotaTime) {
      since = clock.now()
      frames = 0
      total = 0
    }
    frames += 1
    total += bytes
    return frames <= limits.quotaFrames && total <= limits.quota
  }
}
