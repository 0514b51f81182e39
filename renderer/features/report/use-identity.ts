import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type {
  Checked,
  Finding,
  KnownSpans,
} from '../../../shared/report/identity/check-identity.ts'
import { folded } from '../../../shared/report/identity/finding.ts'
import type { Report } from '../../../shared/report/report.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { inTurns } from './in-turns.ts'
import { useEchoes } from './use-echoes.ts'
import { useOwnText } from './use-own-text.ts'

/** Milliseconds that the text has to rest before it is looked through. */
const rest = 300

/** What was found, and in what. */
interface Found {
  readonly findings: readonly Finding[]
  readonly checked: Checked
  readonly names: string
}

/** What could tell who, where or when, less what the organizer has left as it is. */
export function useIdentity(going: readonly Section[], report: Report) {
  const sections = useSame(going)
  const headings = useSame(headingsOf(report))
  const checked = useMemo((): Checked => ({ sections, headings }), [sections, headings])
  const { memory } = useWorkshop()
  const names = useSyncExternalStore(memory.subscribe, memory.names)
  const [words, setWords] = useOwnText('words')
  const [found, setFound] = useState<Found>()
  const [known] = useState((): KnownSpans => new Map())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let wanted = true
    const timer = setTimeout(async () => {
      // The word lists are large: they are loaded with the first report, each with the first text in its language.
      const [{ checkingIdentity, textsToCheck }, { lexiconsFor }, { namesOfList }] =
        await Promise.all([
          import('../../../shared/report/identity/check-identity.ts'),
          import('../../../shared/report/identity/text-spans.ts'),
          import('../../../shared/report/identity/listed-spans.ts'),
        ])
      const lexicons = await lexiconsFor(textsToCheck(checked))
      const steps = checkingIdentity(checked, namesOfList(names), known, lexicons)
      const findings = await inTurns(steps, () => wanted)
      if (!findings) return
      const places = new Map(findings.map((one) => [keyOf(one), one]))
      if (wanted) setFound({ findings: [...places.values()], checked, names })
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [checked, names, known])

  const plain = useMemo(() => new Set(words.split('\n')), [words])
  const open = useMemo(
    () =>
      found?.findings.filter(
        (one) =>
          !left.has(one.like) &&
          !left.has(keyOf(one)) &&
          (one.isSure || !plain.has(folded(one.text))),
      ),
    [found, left, plain],
  )
  const leave = (key: string) => setLeft((before) => new Set(before).add(key))
  return {
    /** Undefined while the first look is under way. */
    findings: open,
    /** Whether the text of now has been looked through, by the list of now. */
    isChecked: found?.checked === checked && found.names === names,
    names,
    setNames: memory.setNames,
    leave: (finding: Finding) => leave(keyOf(finding)),
    leaveAllLike: (finding: Finding) => leave(finding.like),
    /** Says of words that they name nobody, for as long as the workshop is kept here. */
    areWords: (findings: readonly Finding[]) => {
      const more = findings.map(({ text }) => folded(text))
      setWords([...new Set([...words.split('\n'), ...more])].filter(Boolean).join('\n'))
    },
    echoes: useEchoes(sections),
  }
}

function headingsOf({ title, parts }: Report): readonly string[] {
  return [title, ...parts.flatMap(({ heading }) => heading ?? [])]
}

/** The same array as long as the same is in it: what is written elsewhere starts no new look. */
function useSame<T>(now: readonly T[]): readonly T[] {
  const [kept, keep] = useState(now)
  const same = kept.length === now.length && kept.every((one, i) => one === now[i])
  if (!same) keep(now)
  return same ? kept : now
}

/** One place; the same words in the same sentence are one place to a reader too. */
export function keyOf(finding: Finding): string {
  return JSON.stringify([finding.section, finding.before, finding.text, finding.after])
}
