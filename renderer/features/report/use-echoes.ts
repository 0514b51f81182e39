import { useEffect, useMemo, useState } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import type { FoundEcho } from '../../../shared/report/echo/check-echoes.ts'
import type { EchoSource } from '../../../shared/report/echo/echo-index.ts'
import { readPublicTexts, writePublicTexts } from '../../../shared/report/echo/public-texts.ts'
import { inTurns } from './in-turns.ts'
import { useOwnText } from './use-own-text.ts'

/** Milliseconds that the text has to rest before it is compared. */
const rest = 500

/** What was found, in which sections, by which texts. */
interface Compared {
  readonly found: readonly FoundEcho[]
  readonly sections: readonly Section[]
  readonly texts: readonly EchoSource[]
}

/** What in the report sounds like public texts that the organizer pasted, less what was looked at. */
export function useEchoes(sections: readonly Section[]) {
  const [kept, keep] = useOwnText('public-texts')
  const texts = useMemo(() => readPublicTexts(kept), [kept])
  const [compared, setCompared] = useState<Compared>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    if (texts.length === 0) return
    let wanted = true
    const timer = setTimeout(async () => {
      const [{ checkingEchoes }, { commonestWords }] = await Promise.all([
        import('../../../shared/report/echo/check-echoes.ts'),
        import('../../../shared/report/identity/languages/guess-languages.ts'),
      ])
      const steps = checkingEchoes(sections, texts, commonestWords())
      const found = await inTurns(steps, () => wanted)
      if (found && wanted) setCompared({ found, sections, texts })
    }, rest)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [sections, texts])

  const isChecked =
    texts.length === 0 || (compared?.sections === sections && compared.texts === texts)
  return {
    texts,
    add: (text: EchoSource) => keep(writePublicTexts([...texts, text])),
    remove: (text: EchoSource) => keep(writePublicTexts(texts.filter((one) => one !== text))),
    /** Whether the text of now has been compared with all of them. */
    isChecked,
    found:
      texts.length === 0 ? [] : (compared?.found ?? []).filter((one) => !left.has(echoKey(one))),
    leave: (echo: FoundEcho) => setLeft((before) => new Set(before).add(echoKey(echo))),
  }
}

/** One passage beside one place. */
export function echoKey({ section, text, source, sourceText }: FoundEcho): string {
  return JSON.stringify([section, text, source, sourceText])
}
