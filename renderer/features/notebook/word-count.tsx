import { memo, useDeferredValue } from 'react'
import { countWords } from '../../../shared/notebook/count-words.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useFormats, useTranslation } from '../../i18n/index.ts'

/** How many words stand on the page; counted when nobody types. */
export function WordCount({ sections }: { readonly sections: readonly Section[] }) {
  return <Count sections={useDeferredValue(sections)} />
}

const Count = memo(function Count({ sections }: { readonly sections: readonly Section[] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const count = countWords(sections)
  return <p className="sheet-count">{t('finding.words', { count, words: number(count) })}</p>
})
