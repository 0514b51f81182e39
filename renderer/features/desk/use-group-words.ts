import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useDirectory } from '../../session/react/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import type { GroupWords } from './obstacle-text.ts'

/** What there is to say of each group; the same as long as no name changes and no notes arrive, whatever is typed. */
export function useGroupWords(notes: readonly GroupNotes[]): GroupWords {
  const { t } = useTranslation()
  const { groups } = useDirectory()
  const here = notes.flatMap(({ group, notebook }) => (notebook ? group.id : [])).join()
  return useMemo(() => {
    const arrived = new Set(here.split(','))
    return {
      nameOf: (id) => groups.find((group) => group.id === id)?.name || t('workshop.unnamedGroup'),
      placeOf: (id) => groups.findIndex((group) => group.id === id),
      isHere: (id) => arrived.has(id),
    }
  }, [groups, here, t])
}
