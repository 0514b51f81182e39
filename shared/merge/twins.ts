import type { SectionId } from '../base/ids.ts'
import { draftGroup } from '../notebook/draft/draft-group.ts'
import type { SourceNote } from '../notebook/draft/recast.ts'
import { liveSections, type Notebook, type Section, type Source } from '../notebook/notebook.ts'
import { mergePiecesOf } from './pieces.ts'

/** Another section of the draft that was made of the same. */
export interface Twin {
  readonly other: Section
  /** A group's section was taken into both; else one section of the draft became both. */
  readonly fromGroup: boolean
}

/**
 * Sections of the draft that stand there twice, each with the first of its twins: two facilitators
 * took the same notes while apart, or joined, split or took again the same section (rule M3: both
 * results stay). The two halves of a split rest on the same too, and are twins only where the same
 * words stand in both. What somebody said to keep side by side is left out.
 */
export function findTwins(draft: Notebook): ReadonlyMap<SectionId, Twin> {
  const live = liveSections(draft)
  const resting = new Map<string, Section[]>()
  for (const section of live) {
    for (const key of rootsOf(section).keys()) {
      const list = resting.get(key)
      if (list) list.push(section)
      else resting.set(key, [section])
    }
  }
  const twins = new Map<SectionId, Twin>()
  for (const section of live) {
    const near = new Set([...rootsOf(section).keys()].flatMap((key) => resting.get(key) ?? []))
    near.delete(section)
    for (const other of near) {
      const twin = twinOf(section, other)
      if (twin) {
        twins.set(section.id, twin)
        break
      }
    }
  }
  return twins
}

/** What is to be noted where a facilitator keeps two sections side by side. */
export function keepBoth(a: Section, b: Section): readonly SourceNote[] {
  const shared = sharedRoots(a, b)
  return [a, b].flatMap((section) =>
    section.sources
      .filter((source) => shared.includes(keyOf(source)) && !source.beside)
      .map((source) => ({ section: section.id, source: { ...source, beside: true as const } })),
  )
}

function twinOf(section: Section, other: Section): Twin | undefined {
  const shared = sharedRoots(section, other)
  const [ours, theirs] = [rootsOf(section), rootsOf(other)]
  const isKept = (key: string) =>
    [ours.get(key), theirs.get(key)].every((source) => !source || source.beside === true)
  if (shared.every(isKept)) return undefined
  const ancestors = shared.filter((key) => key.startsWith(`${draftGroup}/`))
  if (ancestors.length > 0 && !haveWordsInCommon(section, other)) return undefined
  return { other, fromGroup: ancestors.length === 0 }
}

/** What a section rests on, itself included: it may have become another one that stands beside it. */
function rootsOf(section: Section): ReadonlyMap<string, Source | undefined> {
  const known = roots.get(section)
  if (known) return known
  const made = new Map<string, Source | undefined>([[`${draftGroup}/${section.id}`, undefined]])
  for (const source of section.sources) made.set(keyOf(source), source)
  roots.set(section, made)
  return made
}

/** Snapshots never change, so each is looked through once. */
const roots = new WeakMap<Section, ReadonlyMap<string, Source | undefined>>()

function sharedRoots(a: Section, b: Section): readonly string[] {
  const [ours, theirs] = [rootsOf(a), rootsOf(b)]
  return [...ours.keys()].filter((key) => theirs.has(key))
}

function keyOf({ group, section }: Source): string {
  return `${group}/${section}`
}

function haveWordsInCommon(a: Section, b: Section): boolean {
  const theirs = new Set(mergePiecesOf(b).map((piece) => piece.hash))
  return mergePiecesOf(a).some((piece) => theirs.has(piece.hash))
}
