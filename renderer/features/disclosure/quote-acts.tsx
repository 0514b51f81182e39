import { Quote as QuoteIcon } from 'lucide-react'
import { quoteFingerprint, quotesOf } from '../../../shared/disclosure/quotes.ts'
import { inlinesText } from '../../../shared/notebook/blocks-text.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Checkbox } from '../../ui/index.ts'

interface QuoteActsProps {
  readonly session: NotebookSession
  readonly section: Section
}

/** The quotations of a section, each with its own go-ahead; none of it says who. */
export function QuoteActs({ session: { acts }, section }: QuoteActsProps) {
  const { t } = useTranslation()
  const { ownQuote } = useWorkshop()
  const quotes = quotesOf(section)
  if (quotes.length === 0) return null
  return (
    <ul className="quotes" aria-label={t('disclosure.quotes')}>
      {quotes.map((quote) => {
        const wording = quoteFingerprint(quote)
        const allowed = section.quotable?.includes(wording) ?? false
        const words = beginning(inlinesText(quote.content))
        return (
          <li key={wording}>
            <Checkbox
              isSelected={allowed}
              label={t('disclosure.quoteNamed', { words })}
              onChange={(next) =>
                next
                  ? acts.allowQuote(section.id, ownQuote(section.id, wording), wording)
                  : acts.withdrawQuote(section.id, wording)
              }
            >
              <QuoteIcon size={13} aria-hidden /> {words}
              <span className="quote-state">
                {t(allowed ? 'disclosure.quoteGoes' : 'disclosure.quoteStays')}
              </span>
            </Checkbox>
          </li>
        )
      })}
    </ul>
  )
}

function beginning(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  return words.length > 4 ? `${words.slice(0, 4).join(' ')} …` : words.join(' ')
}
