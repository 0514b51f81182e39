import { isId } from '../notebook/ids.ts'
import type { BurnRequest } from './directory.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from './signing.ts'

/** Signs the request that every device burns this workshop. */
export function signBurnRequest(key: SigningKey, id: string) {
  return { id, signature: sign(key, ['burn', id]) }
}

/** The request in a value that anybody may have written, if the organizer signed it. */
export function readBurnRequest(value: unknown, organizer: PublicKey): BurnRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, signature } = value as Record<string, unknown>
  if (typeof id !== 'string' || !isId(id)) return undefined
  return isSigned(organizer, ['burn', id], signature) ? { id } : undefined
}
