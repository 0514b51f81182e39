import type { Page } from '@playwright/test'
import type { RequestChannel } from '../../shared/ipc/channels.ts'

/** An answer over the bridge: a value, or a code in its place. */
export interface BridgeAnswer<Value> {
  readonly ok: boolean
  readonly value: Value
}

/** Asks the main process what the page asks it. */
export function askBridge<Value>(
  window: Page,
  channel: RequestChannel,
  request?: unknown,
): Promise<BridgeAnswer<Value> | undefined> {
  return window.evaluate(
    async ([name, given]) => {
      const bridge = Reflect.get(globalThis, 'sotto') as {
        requests: Record<string, (request?: unknown) => Promise<unknown>>
      }
      return (await bridge.requests[name]?.(given)) as BridgeAnswer<Value> | undefined
    },
    [channel, request] as const,
  )
}
