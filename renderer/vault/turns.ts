import { createSerial } from '../../shared/base/serial.ts'

/** Takes steps one after the other; resolves when its own step is over. */
type Turns = (step: () => Promise<void>) => Promise<void>

/** @param onFail hears of a step that failed; who asked for it never does, and the next one goes on */
export function createTurns(onFail: (error: unknown) => void): Turns {
  const serial = createSerial()
  return (step) => serial(() => step().catch(onFail))
}
