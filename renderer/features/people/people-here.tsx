import { memo } from 'react'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import { initials } from './initials.ts'
import './people.css'
import { presenceColor } from '../../../shared/presence/presence.ts'
import type { DocSession } from '../../session/index.ts'
import { type Person, usePeople } from '../../session/react/use-people.ts'

const shown = 6

/** Who is here now, as initials: soft, and never a list of who did what. */
export const PeopleHere = memo(function PeopleHere({ session }: { readonly session: DocSession }) {
  return <People people={usePeople(session)} />
})

/** Some people, as initials. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (people.length === 0) return null
  const more = people.length - shown
  return (
    <ul className="people" aria-label={t('people.here')}>
      {people.slice(0, shown).map((person) => (
        <li
          key={person.client}
          className="person"
          style={{ '--person': presenceColor(person.presence.color) }}
          title={nameOf(person)}
        >
          <span aria-hidden>{initials(nameOf(person))}</span>
          <span className="visually-hidden">{nameOf(person)}</span>
        </li>
      ))}
      {more > 0 && <li className="person person-more">+{number(more)}</li>}
    </ul>
  )

  function nameOf({ self, presence }: Person): string {
    const name = presence.name || t('people.unnamed')
    return self ? t('people.you', { name }) : name
  }
}
