import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { type PresenceState, readPresence } from '../../../shared/presence/presence.ts'
import type { DocSession } from '../doc-session.ts'

/** Somebody who is here now. */
export interface Person {
  readonly client: number
  readonly self: boolean
  readonly presence: PresenceState
}

/** Everybody whose device is in this document's room now, oneself first. */
export function usePeople({ awareness }: Pick<DocSession, 'awareness'>): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>(() => read(awareness))
  useEffect(() => {
    const update = () => setPeople((before) => kept(before, read(awareness)))
    update()
    awareness.on('change', update)
    return () => awareness.off('change', update)
  }, [awareness])
  return people
}

function read(awareness: Awareness): readonly Person[] {
  const people: Person[] = []
  for (const [client, state] of awareness.getStates()) {
    const presence = readPresence(state)
    if (presence) people.push({ client, self: client === awareness.clientID, presence })
  }
  return people.sort((a, b) => Number(b.self) - Number(a.self) || a.client - b.client)
}

/** Carets move with every key; the list of people does not change with them. */
function kept(before: readonly Person[], after: readonly Person[]): readonly Person[] {
  const same =
    before.length === after.length &&
    before.every((person, i) => {
      const other = after[i]
      return (
        other?.client === person.client &&
        other.presence.name === person.presence.name &&
        other.presence.color === person.presence.color &&
        other.presence.group === person.presence.group &&
        other.presence.hour === person.presence.hour &&
        other.presence.visit === person.presence.visit &&
        other.presence.lead === person.presence.lead &&
        other.presence.app === person.presence.app &&
        other.presence.session === person.presence.session
      )
    })
  return same ? before : after
}
