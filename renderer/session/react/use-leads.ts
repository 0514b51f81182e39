import { useMemo } from 'react'
import { isLead } from '../../../shared/presence/lead-word.ts'
import type { Person } from './use-people.ts'
import { useWorkshop } from './workshop-context.ts'

/** Who of these people facilitates, by their sessions' numbers; a word that others made up says nothing. */
export function useLeads(people: readonly Person[]): ReadonlySet<number> {
  const { facilitators } = useWorkshop().access.trust
  return useMemo(
    () =>
      new Set(
        people.flatMap(({ client, presence }) =>
          presence.lead && isLead(presence.lead, client, facilitators) ? [client] : [],
        ),
      ),
    [people, facilitators],
  )
}
