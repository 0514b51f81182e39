import { useEffect, useRef, useState } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { usePeople, usePolicy } from '../../session/react/index.ts'
import { statusText } from '../disclosure/index.ts'
import { type Told, turns } from './announcements.ts'

/** What happens within so many milliseconds is told in one breath. */
const breath = 1200
/** Of more than these, only the number is told. */
const mostNamed = 2

/**
 * Tells whoever hears the page, politely and briefly: marks, holds and clearing of sections that are on
 * it, and who arrives. What is there as the page opens is not told.
 */
export function Announcer(props: {
  readonly session: NotebookSession
  readonly sections: readonly Section[]
}) {
  const { session, sections } = props
  const { t } = useTranslation()
  const policy = usePolicy()
  const people = usePeople(session)
  const [said, setSaid] = useState('')
  const told = useRef<Told>(undefined)
  const here = useRef<ReadonlySet<number>>(undefined)
  const waiting = useRef({ sections: new Map<string, string>(), people: new Map<number, string>() })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const { now, turned } = turns(told.current ?? new Map(), sections, policy)
    told.current = now
    for (const { section, status } of turned) {
      const title = section.title || t('notebook.untitled')
      const words = t('notebook.turned', { title, state: statusText(t, status) })
      waiting.current.sections.set(section.id, words)
    }
    const before = here.current
    here.current = new Set(people.map(({ client }) => client))
    for (const { client, self, presence } of before ? people : [])
      if (!self && !before?.has(client))
        waiting.current.people.set(client, presence.name || t('people.unnamed'))
    if (waiting.current.sections.size + waiting.current.people.size === 0 || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      const { sections: turns, people: came } = waiting.current
      waiting.current = { sections: new Map(), people: new Map() }
      const lines =
        turns.size > mostNamed
          ? [t('notebook.turnedMany', { count: turns.size })]
          : [...turns.values()]
      const names = [...came.values()]
      const arrivals =
        names.length > mostNamed
          ? [t('people.cameMany', { count: names.length })]
          : names.map((name) => t('people.came', { name }))
      setSaid([...lines, ...arrivals].join(' '))
    }, breath)
  }, [sections, people, policy, t])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
