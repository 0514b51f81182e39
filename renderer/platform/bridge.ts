import type { RequestChannel } from '../../shared/ipc/channels.ts'
import {
  type Bridge,
  bridgeName,
  type RequestOf,
  type ResponseOf,
  requests,
} from '../../shared/ipc/contract.ts'
import { PlatformError } from './platform.ts'

/** The preload script's bridge, where this page has one. */
export function findBridge(page: Window): Bridge | undefined {
  const found: unknown = Reflect.get(page, bridgeName)
  return typeof found === 'object' && found !== null && 'requests' in found
    ? (found as Bridge)
    : undefined
}

/** Asks, and gives the value or throws the code. */
export function asker(bridge: Bridge) {
  return async <C extends RequestChannel>(
    channel: C,
    request: RequestOf<C>,
  ): Promise<ResponseOf<C>> => {
    const send = bridge.requests[channel] as (request: RequestOf<C>) => Promise<unknown>
    const answer = await send(request)
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
      throw new PlatformError('failed')
    }
    if (answer.ok !== true) {
      throw new PlatformError('code' in answer ? String(answer.code) : 'failed')
    }
    const value: unknown = 'value' in answer ? answer.value : undefined
    return requests[channel].response.parse(value) as ResponseOf<C>
  }
}
