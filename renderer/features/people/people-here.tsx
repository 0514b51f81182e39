import { memo } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { presenceColor } from '../../../shared/presence/presence.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'
import type { DocSession } from '../../session/index.ts'
import { useLeads } from '../../session/react/use-leads.ts'
import { type Person, usePeople } from '../../session/react/use-people.ts'
import { initials } from './initials.ts'
import './people.css'

const shown = 6

/** Who is here now, as initials, and by name where that is asked for: soft, and never a list of who did what. */
export const PeopleHere = memo(function PeopleHere({ session }: { readonly session: DocSession }) {
  const { t } = useTranslation()
  const nameOf = useNames()
  const people = usePeople(session)
  const leads = useLeads(people)
  if (people.length === 0) return null
  return (
    <DialogTrigger>
      <Button className="people-open" aria-label={t('people.show', { count: people.length })}>
        <Initials people={people} />
      </Button>
      <Popover className="popover people-list" placement="bottom end">
        {/* The popover is the dialog, and has its name from what opened it. */}
        <div className="people-dialog">
          <h2>{t('people.here')}</h2>
          <ul>
            {people.map((person) => (
              <li key={person.client}>
                <Mark person={person} />
                <span dir="auto">{nameOf(person)}</span>
                {leads.has(person.client) && <em>{t('people.leads')}</em>}
              </li>
            ))}
          </ul>
        </div>
      </Popover>
    </DialogTrigger>
  )
})

/** Some people, as initials. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation()
  const nameOf = useNames()
  const { locale } = useFormats()
  if (people.length === 0) return null
  const names = new Intl.ListFormat(locale, { type: 'unit' }).format(people.map(nameOf))
  return (
    <div className="people-row">
      <span className="visually-hidden">{t('people.hereNow', { names })}</span>
      <Initials people={people} />
    </div>
  )
}

function Initials({ people }: { readonly people: readonly Person[] }) {
  const { number } = useFormats()
  const more = people.length - shown
  return (
    <span className="people" aria-hidden>
      {people.slice(0, shown).map((person) => (
        <Mark key={person.client} person={person} />
      ))}
      {more > 0 && <span className="person person-more">+{number(more)}</span>}
    </span>
  )
}

function Mark({ person }: { readonly person: Person }) {
  const name = useNames()(person)
  return (
    <span
      className="person"
      style={{ '--person': presenceColor(person.presence.color) }}
      title={name}
      aria-hidden
    >
      {initials(name)}
    </span>
  )
}

function useNames(): (person: Person) => string {
  const { t } = useTranslation()
  return ({ self, presence }) => {
    const name = presence.name || t('people.unnamed')
    return self ? t('people.you', { name }) : name
  }
}
