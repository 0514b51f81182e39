import type { GroupId } from '../notebook/ids.ts'
import { maxTitleLength } from './directory.ts'
import { isSigned, type PublicKey, type SigningKey, sign } from './signing.ts'

/** The most sections that a notebook starts with. */
export const maxTemplate = 20

/** The titles of the sections that a group's notebook starts with, as the directory holds them. */
export interface SignedTemplate {
  readonly titles: readonly string[]
  readonly signature: Uint8Array
}

/**
 * Signs a group's template. Every device that has the group's key places what it reads here, so a
 * participant of another group, who can write to the directory, must not be able to say it.
 */
export function signTemplate(
  key: SigningKey,
  group: GroupId,
  titles: readonly string[],
): SignedTemplate {
  return { titles, signature: sign(key, ['template', group, titles]) }
}

/** The titles in a value that anybody may have written, if a facilitator signed them for this group. */
export function readTemplate(
  value: unknown,
  group: GroupId,
  facilitators: PublicKey,
): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { titles, signature } = value as Partial<Record<keyof SignedTemplate, unknown>>
  if (!Array.isArray(titles) || titles.length === 0 || titles.length > maxTemplate) return undefined
  if (!titles.every((title) => typeof title === 'string' && title.length <= maxTitleLength)) {
    return undefined
  }
  return isSigned(facilitators, ['template', group, titles], signature) ? titles : undefined
}
