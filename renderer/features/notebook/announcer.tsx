import { useEffect, useRef, useState } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { usePeople, usePolicy } from '../../session/react/index.ts'
import { statusText } from '../disclosure/index.ts'
import { type LastTold, turns } from './announcements.ts'

/** What happens within so many milliseconds is told in one breath. */
const breath = 1200
/** Milliseconds for which it stands to be heard; then it is gone from the page. */
const standsFor = 5000
/** Of more than these, only the number is told. */
const mostNamed = 2

interface Said {
  readonly turned: readonly string[]
  /** Who came, by their sessions' numbers: their names go with them. */
  readonly came: readonly number[]
}

const nothing: Said = { turned: [], came: [] }

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
  const [said, setSaid] = useState(nothing)
  const told = useRef<LastTold>(undefined)
  const here = useRef<ReadonlySet<number>>(undefined)
  const waiting = useRef({ turned: new Map<string, string>(), came: new Set<number>() })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const { now, turned } = turns(told.current ?? new Map(), sections, policy)
    told.current = now
    const next = waiting.current
    for (const { section, status } of turned) {
      const title = section.title || t('notebook.untitled')
      next.turned.set(section.id, t('notebook.turned', { title, state: statusText(t, status) }))
    }
    const before = here.current
    here.current = new Set(people.map(({ client }) => client))
    for (const { client, self } of before ? people : [])
      if (!self && !before?.has(client)) next.came.add(client)
    if (next.turned.size + next.came.size === 0) return
    timer.current ??= setTimeout(() => {
      const { turned, came } = waiting.current
      waiting.current = { turned: new Map(), came: new Set() }
      timer.current = undefined
      setSaid({ turned: [...turned.values()], came: [...came] })
    }, breath)
  }, [sections, people, policy, t])
  useEffect(() => {
    if (said === nothing) return
    const over = setTimeout(() => setSaid(nothing), standsFor)
    return () => clearTimeout(over)
  }, [said])
  useEffect(() => () => clearTimeout(timer.current), [])

  const { length } = said.turned
  const turned = length > mostNamed ? [t('notebook.turnedMany', { count: length })] : said.turned
  const came = people.filter(({ client }) => said.came.includes(client))
  const arrivals =
    came.length > mostNamed
      ? [t('people.cameMany', { count: came.length })]
      : came.map(({ presence }) => t('people.came', { name: presence.name || t('people.unnamed') }))
  return (
    <p className="visually-hidden" aria-live="polite">
      {[...turned, ...arrivals].join(' ')}
    </p>
  )
}
