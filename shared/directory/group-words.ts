import { z } from 'zod'
import { type GroupId, isId } from '../base/ids.ts'
import {
  type ReadText,
  readSignedText,
  type SignedText,
  signText,
  type TextKind,
  textOf,
} from '../keys/signed-text.ts'
import type { PublicKey, SigningKey } from '../keys/signing.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import {
  maxGeneration,
  maxGroupWords,
  maxQuestionLength,
  maxTemplate,
  maxTitleLength,
} from './limits.ts'

/**
 * What facilitators say of one group. Each change of it counts up, so that of two the later stands,
 * in whatever order they arrive. A group that was taken off the list stays as a word that says so.
 */
export interface GroupWord {
  readonly id: GroupId
  /** Counts up from 1 with every change of what follows, but for the generation. */
  readonly version: number
  readonly name: string
  readonly question: string
  /** A fractional index. */
  readonly order: string
  /** Which of the group's keys is in use; never goes back. */
  readonly generation: number
  /** Titles of the sections that its notebook starts with; left out where it starts blank. */
  readonly template?: readonly string[] | undefined
  readonly removed?: boolean | undefined
}

const groupWord = z.object({
  // A group under the draft's name would pass for the draft, whose sections need no source's marks (D5).
  id: z.string().refine((id) => isId(id) && id !== draftGroup),
  version: z.int().positive(),
  name: z.string().max(maxTitleLength),
  question: z.string().max(maxQuestionLength),
  order: z.string().max(200),
  generation: z.int().nonnegative().max(maxGeneration),
  template: z.array(z.string().max(maxTitleLength)).min(1).max(maxTemplate).optional(),
  removed: z.boolean().optional(),
})

/** The words on groups as JSON. The schema is the type, but for how zod writes brands. */
export const groupWordsSchema = z
  .array(groupWord)
  .max(maxGroupWords)
  .readonly() as unknown as z.ZodType<readonly GroupWord[]>

const kind: TextKind<readonly GroupWord[]> = {
  label: 'groups',
  format: 1,
  parse: (value) => groupWordsSchema.safeParse((value as { groups?: unknown }).groups).data,
}

/**
 * All that is known of all groups as the text that is signed, as one: the same words, the same text.
 * Throws a RangeError where a bound is passed.
 */
export function groupWordsText(words: readonly GroupWord[]): string {
  const { data } = groupWordsSchema.safeParse(words)
  if (!data) throw new RangeError('groups out of bounds')
  return textOf(kind, { groups: data })
}

/** Signs that text. */
export function signGroupWords(key: SigningKey, text: string): SignedText {
  return signText(key, kind, text)
}

/**
 * The words on groups in a value that anybody may have written, if facilitators signed them. They are
 * signed as one, so that whoever fills the directory with groups that are none costs nothing.
 */
export function readGroupWords(
  value: unknown,
  facilitators: PublicKey,
): ReadText<readonly GroupWord[]> {
  return readSignedText(value, facilitators, kind)
}

/**
 * All that two devices know of the groups: of each group the later word, and its highest generation.
 * Any order and any grouping of several merges gives the same. Ordered by id; `a` itself where `b` has
 * nothing new.
 */
export function mergeGroupWords(
  a: readonly GroupWord[],
  b: readonly GroupWord[],
): readonly GroupWord[] {
  const merged = new Map(a.map((word) => [word.id, word]))
  let isNew = false
  for (const word of b) {
    const other = merged.get(word.id)
    const standing = other ? later(other, word) : word
    isNew ||= standing !== other
    merged.set(word.id, standing)
  }
  if (!isNew) return a
  return [...merged.values()].sort((x, y) => (x.id < y.id ? -1 : 1))
}

/** Two facilitators who had not met said something of one group: every device goes by the same. */
function later(a: GroupWord, b: GroupWord): GroupWord {
  const standing = a.version !== b.version ? a.version > b.version : said(a) >= said(b)
  const word = standing ? a : b
  const generation = Math.max(a.generation, b.generation)
  return generation === word.generation ? word : { ...word, generation }
}

/** What a word says, as one text; the generation apart, which is merged by itself. */
function said({ name, question, order, template, removed }: GroupWord): string {
  return JSON.stringify([name, question, order, template ?? [], removed ?? false])
}
