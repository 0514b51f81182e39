import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { Finding, KnownSpans } from '../../../shared/report/identity/check-identity.ts'
import { useWorkshop } from '../workshop/index.ts'
import { inTurns } from './in-turns.ts'

/** Milliseconds that the text has to rest before it is looked through. */
const rest = 300

/** What was found, and in what. */
interface Found {
  readonly findings: readonly Finding[]
  readonly sections: readonly Section[]
  readonly names: string
}

/** What could tell who, where or when, less what the organizer has left as it is. */
export function useIdentity(going: readonly Section[]) {
  const sections = useSame(going)
  const { memory } = useWorkshop()
  const names = useSyncExternalStore(memory.subscribe, memory.names)
  const [found, setFound] = useState<Found>()
  const [known] = useState((): KnownSpans => new Map())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      // The word lists are large: they are loaded with the first report, not with the app.
      const [{ checkingIdentity }, { namesOfList }] = await Promise.all([
        import('../../../shared/report/identity/check-identity.ts'),
        import('../../../shared/report/identity/listed-spans.ts'),
      ])
      const steps = checkingIdentity(sections, namesOfList(names), known)
      const findings = await inTurns(steps, () => wanted)
      if (!findings) return
      const places = new Map(findings.map((one) => [keyOf(one), one]))
      if (wanted) setFound({ findings: [...places.values()], sections, names })
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [sections, names, known])

  const open = useMemo(
    () => found?.findings.filter((one) => !left.has(one.like) && !left.has(keyOf(one))),
    [found, left],
  )
  const leave = (key: string) => setLeft((before) => new Set(before).add(key))
  return {
    /** Undefined while the first look is under way. */
    findings: open,
    /** Whether the text of now has been looked through, by the list of now. */
    isChecked: found?.sections === sections && found.names === names,
    names,
    setNames: memory.setNames,
    leave: (finding: Finding) => leave(keyOf(finding)),
    leaveAllLike: (finding: Finding) => leave(finding.like),
  }
}

/** The same array as long as the same sections are in it: what is written elsewhere starts no new look. */
function useSame(sections: readonly Section[]): readonly Section[] {
  const [kept, keep] = useState(sections)
  const same = kept.length === sections.length && kept.every((one, i) => one === sections[i])
  if (!same) keep(sections)
  return same ? kept : sections
}

/** One place; the same words in the same sentence are one place to a reader too. */
export function keyOf(finding: Finding): string {
  return JSON.stringify([finding.section, finding.before, finding.text, finding.after])
}
