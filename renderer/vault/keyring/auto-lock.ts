import type { Keyring } from './keyring.ts'

interface AutoLockConfig {
  readonly keyring: Keyring
  /** Without a touch for so long, the keyring locks; 0: never. */
  readonly minutes: number
  /** Called before locking; what is open is saved and closed there. */
  readonly beforeLock: () => Promise<unknown>
  readonly target?: EventTarget
}

const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * Locks the keyring when nobody has touched the app for a while. Asks the clock and not a timer
 * alone: a laptop that slept through its time locks when it wakes. Returns the way to stop.
 */
export function startAutoLock(config: AutoLockConfig): () => void {
  const { keyring, minutes, beforeLock, target = window } = config
  if (minutes <= 0) return () => undefined
  let touched = Date.now()
  let locking = false
  const touch = () => {
    // The touch that wakes a laptop comes before the timer: it does not count as presence.
    if (Date.now() - touched < minutes * 60_000) touched = Date.now()
  }
  const look = async () => {
    if (locking || keyring.status().state !== 'open') {
      touched = keyring.status().state === 'open' ? touched : Date.now()
      return
    }
    if (Date.now() - touched < minutes * 60_000) return
    locking = true
    await beforeLock().catch(() => undefined)
    keyring.lock()
    locking = false
  }
  const timer = setInterval(() => void look(), 5000)
  for (const sign of signs) target.addEventListener(sign, touch, { capture: true, passive: true })
  return () => {
    clearInterval(timer)
    for (const sign of signs) target.removeEventListener(sign, touch, { capture: true })
  }
}
