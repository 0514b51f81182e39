import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { Finding, KnownSpans } from '../../../shared/report/identity/check-identity.ts'
import { useWorkshop } from '../workshop/index.ts'
import { inTurns } from './in-turns.ts'

/** Milliseconds that the text has to rest before it is looked through. */
const rest = 300

/** What could tell who, where or when, less what the organizer has left as it is. */
export function useIdentity(sections: readonly Section[]) {
  const { memory } = useWorkshop()
  const names = useSyncExternalStore(memory.subscribe, memory.names)
  const [found, setFound] = useState<readonly Finding[]>()
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
      if (wanted) setFound([...places.values()])
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [sections, names, known])

  const open = useMemo(
    () => found?.filter((one) => !left.has(one.like) && !left.has(keyOf(one))),
    [found, left],
  )
  const leave = (key: string) => setLeft((before) => new Set(before).add(key))
  return {
    /** Undefined while the first look is under way. */
    findings: open,
    names,
    setNames: memory.setNames,
    leave: (finding: Finding) => leave(keyOf(finding)),
    leaveAllLike: (finding: Finding) => leave(finding.like),
  }
}

/** One place; the same words in the same sentence are one place to a reader too. */
export function keyOf(finding: Finding): string {
  return JSON.stringify([finding.section, finding.before, finding.text, finding.after])
}
