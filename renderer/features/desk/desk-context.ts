import { createContext, useContext, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SectionId } from '../../../shared/base/ids.ts'
import { type FindSource, sourceObstacle } from '../../../shared/disclosure/draft-rules.ts'
import { fingerprint } from '../../../shared/disclosure/fingerprint.ts'
import { isCleared, type Policy } from '../../../shared/disclosure/rules.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { NotebookSession } from '../../session/index.ts'
import type { ChosenKeys } from './choice.ts'
import type { DeskActs } from './desk-acts.ts'
import type { GroupWords } from './obstacle-text.ts'

/** What everything on the desk is judged and named by; another whenever anybody types. */
export interface DeskSight {
  readonly find: FindSource
  readonly policy: Policy
  readonly words: GroupWords
}

/** What every part of the desk has at hand; the same as long as the desk is open. */
export interface DeskTools {
  readonly draft: NotebookSession
  readonly acts: DeskActs
  readonly choice: ChosenKeys
  /** A store, so that a cell is drawn anew only when it says something else of that cell. */
  readonly sight: StoreApi<DeskSight>
  /** Takes a group's section to the end of the draft. */
  readonly take: (key: string) => void
  /** Takes all that are chosen, as one. */
  readonly takeChosen: () => void
  /** Makes a new section after another (undefined: at the end) of what was dropped there. */
  readonly dropped: (key: string, after: SectionId | undefined) => void
  /** Takes what is chosen, or what was dropped, into a section. */
  readonly into: (section: Section, key?: string) => void
  /** The title and the group of a group's section. */
  readonly describe: (key: string) => { readonly title: string; readonly group: string } | undefined
}

const context = createContext<DeskTools | undefined>(undefined)

/** Gives the desk's tools to everything on it. */
export const DeskProvider = context.Provider

export function useDesk(): DeskTools {
  const tools = useContext(context)
  if (!tools) throw new Error('no desk is open here')
  return tools
}

/** Keeps the desk's sight in step with what was drawn last. */
export function useSightStore({ find, policy, words }: DeskSight): StoreApi<DeskSight> {
  const [sight] = useState(() => createStore<DeskSight>(() => ({ find, policy, words })))
  useLayoutEffect(() => sight.setState({ find, policy, words }, true), [sight, find, policy, words])
  return sight
}

/** By what a section of the draft is judged now; drawn anew only when its sources stand otherwise. */
export function useSight(section: Section): DeskSight {
  const { sight } = useDesk()
  useStore(sight, (now) => standingOf(section, now))
  const policy = useStore(sight, (now) => now.policy)
  const words = useStore(sight, (now) => now.words)
  return { find: sight.getState().find, policy, words }
}

/** What a cell shows of its sources, as one word. */
function standingOf(section: Section, { find, policy, words }: DeskSight): string {
  return section.sources
    .map((source) => {
      const now = find(source)
      const wording = now ? fingerprint(now) : ''
      const cleared = now ? isCleared(now, policy) : false
      const here = words.isHere(source.group)
      return `${sourceObstacle(source, find, policy)} ${here} ${wording} ${cleared} ${now?.marks.length}`
    })
    .join()
}
