import { useMemo, useRef } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Taken } from '../../../shared/merge/take.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { type ChosenKeys, spend } from './choice.ts'
import type { DeskActs } from './desk-acts.ts'
import type { DeskSight, DeskTools } from './desk-context.ts'
import type { Offered } from './offered.ts'

interface DeskToolsDeps {
  readonly draft: NotebookSession
  readonly acts: DeskActs
  readonly choice: ChosenKeys
  readonly sight: StoreApi<DeskSight>
  /** Every group's section that says something, by key. */
  readonly all: ReadonlyMap<string, Offered>
}

/** What is done with the sections behind some keys; the same functions from draw to draw. */
export function useDeskTools({ draft, acts, choice, sight, all }: DeskToolsDeps): DeskTools {
  const { t } = useTranslation()
  const offered = useRef(all)
  offered.current = all
  return useMemo(() => {
    const pick = (keys: readonly string[]): readonly Taken[] =>
      keys.flatMap((key) => offered.current.get(key) ?? [])
    return {
      draft,
      acts,
      choice,
      sight,
      take: (key) => acts.take(pick([key])),
      takeChosen: () => {
        const picked = pick(spend(choice))
        if (picked.length > 0) acts.take(picked)
      },
      dropped: (key, after) => acts.take(pick([key]), after),
      into: (section, key) => {
        const picked = pick(key ? [key] : spend(choice))
        if (picked.length > 0) acts.into(section, picked)
      },
      describe: (key) => {
        const one = offered.current.get(key)
        if (!one) return undefined
        const group = sight.getState().words.nameOf(one.group)
        return { title: one.section.title || t('notebook.untitled'), group }
      },
    }
  }, [draft, acts, choice, sight, t])
}
