import { hiddenIn, type Unseen } from '../../shared/notebook/visible/visible-text.ts'
import { useTranslation } from '../i18n/index.ts'

interface SeenTextProps {
  readonly text: string
  /** Where in it nobody sees what stands there; found by itself where it is left out. */
  readonly unseen?: readonly Unseen[] | undefined
}

/**
 * A text with a mark in the place of what nobody would see, so that people know what they read, and
 * nothing in it turns what stands around it.
 */
export function SeenText({ text, unseen }: SeenTextProps) {
  const marks = rows(unseen ?? hiddenIn(text))
  if (marks.length === 0) return text
  return (
    <>
      {marks.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <Mark signs={text.slice(start, end)} />
        </span>
      ))}
      {text.slice(marks.at(-1)?.end)}
    </>
  )
}

/** The number of the first sign, and of how many there are more in this place. */
function Mark({ signs }: { readonly signs: string }) {
  const { t } = useTranslation()
  const [first = '', ...more] = signs
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const label = t('common.unseen', { count: more.length + 1, code })
  return (
    <span className="unseen-sign" role="img" aria-label={label} title={label}>
      {more.length > 0 ? `${code}+${more.length}` : code}
    </span>
  )
}

/** Signs that stand in a row are one place. */
function rows(
  unseen: readonly Unseen[],
): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = []
  for (const { start, end } of unseen) {
    const last = places.at(-1)
    if (last?.end === start) last.end = end
    else places.push({ start, end })
  }
  return places
}
