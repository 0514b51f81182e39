import type * as Y from 'yjs'
import { type GroupId, newId, type RandomBytes } from '../base/ids.ts'
import { orderBetween } from '../base/order.ts'
import { command } from '../base/origin.ts'
import type { Access } from '../keys/access.ts'
import { visibleLine } from '../notebook/visible/visible-text.ts'
import type { Directory } from './directory.ts'
import { workshopOf } from './directory-schema.ts'
import { type GroupWord, groupWordsText, mergeGroupWords, signGroupWords } from './group-words.ts'
import { maxGroups, maxQuestionLength, maxTitleLength } from './limits.ts'

/* What facilitators do with the list of groups. Anybody else's access is a bug and throws. */

/** The words of a new group; longer ones are cut. */
export interface NewGroup {
  readonly name: string
  readonly question: string
  /** Titles of the sections that its notebook starts with, if any; they never change. */
  readonly template?: readonly string[] | undefined
}

/** Adds a group after the last one and gives its id. Throws a RangeError where there are {@link maxGroups}. */
export function addGroup(
  doc: Y.Doc,
  access: Access,
  directory: Directory,
  words: NewGroup,
  random: RandomBytes,
): GroupId {
  if (directory.groups.length >= maxGroups) throw new RangeError('too many groups')
  const id = newId<GroupId>(random)
  const word: GroupWord = {
    id,
    version: 1,
    name: words.name.slice(0, maxTitleLength),
    question: words.question.slice(0, maxQuestionLength),
    order: orderBetween(directory.groups.at(-1)?.order, undefined),
    generation: 0,
    ...(words.template ? { template: words.template } : {}),
  }
  say(doc, access, mergeGroupWords(directory.groupWords, [word]), 'addGroup')
  return id
}

/** Changes what is said of a group. Nothing happens where the group is not known. */
export function changeGroup(
  doc: Y.Doc,
  access: Access,
  directory: Pick<Directory, 'groupWords'>,
  group: GroupId,
  change: Partial<Pick<GroupWord, 'name' | 'question' | 'order'>>,
): void {
  replaceWord(doc, access, directory, group, 'changeGroup', (word) => ({
    ...word,
    ...change,
    version: word.version + 1,
  }))
}

/** Moves a group before another one (undefined: to the end). Loses nothing. */
export function moveGroup(
  doc: Y.Doc,
  access: Access,
  directory: Directory,
  group: GroupId,
  before: GroupId | undefined,
): void {
  const others = directory.groups.filter((other) => other.id !== group)
  const found = others.findIndex((other) => other.id === before)
  const at = found < 0 ? others.length : found
  const order = orderBetween(others[at - 1]?.order, others[at]?.order)
  changeGroup(doc, access, directory, group, { order })
}

/** Takes a group off the list. Its notebook stays where it is stored; {@link restoreGroup} is the way back. */
export function removeGroup(
  doc: Y.Doc,
  access: Access,
  directory: Pick<Directory, 'groupWords'>,
  group: GroupId,
): void {
  replaceWord(doc, access, directory, group, 'removeGroup', (word) => ({
    ...word,
    removed: true,
    version: word.version + 1,
  }))
}

/** Puts a group that was taken off the list back, with its words and its place. */
export function restoreGroup(
  doc: Y.Doc,
  access: Access,
  directory: Pick<Directory, 'groupWords'>,
  group: GroupId,
): void {
  replaceWord(doc, access, directory, group, 'restoreGroup', ({ removed: _, ...word }) => ({
    ...word,
    version: word.version + 1,
  }))
}

/** The groups that were taken off the list and can be put back, by name. */
export function removedGroups({
  groupWords,
}: Pick<Directory, 'groupWords'>): readonly Pick<GroupWord, 'id' | 'name'>[] {
  return groupWords
    .filter(({ removed }) => removed)
    .map(({ id, name }) => ({ id, name: visibleLine(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * Says that a group moves on to a new key, and gives its generation. The one who calls it carries
 * the notes over to the new document and hands out new invites.
 */
export function replaceGroupKey(
  doc: Y.Doc,
  access: Access,
  directory: Directory,
  group: GroupId,
): number {
  const standing = directory.groups.find((other) => other.id === group)?.generation ?? 0
  const generation = standing + 1
  replaceWord(doc, access, directory, group, 'replaceGroupKey', (word) => ({ ...word, generation }))
  return generation
}

function replaceWord(
  doc: Y.Doc,
  access: Access,
  { groupWords }: Pick<Directory, 'groupWords'>,
  group: GroupId,
  act: string,
  change: (word: GroupWord) => GroupWord,
): void {
  const words = groupWords.map((word) => (word.id === group ? change(word) : word))
  say(doc, access, words, act)
}

function say(doc: Y.Doc, access: Access, words: readonly GroupWord[], act: string): void {
  const key = access.signs.facilitators
  if (!key) throw new Error('only facilitators say which groups there are')
  const signed = signGroupWords(key, groupWordsText(words))
  doc.transact(() => workshopOf(doc).set('groups', signed), command(act))
}
