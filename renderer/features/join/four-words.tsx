import type { WordsOf } from '../../../shared/keys/four-words.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useFourWords } from '../../session/react/index.ts'
import './four-words.css'

/**
 * The words by which people see that they are in the same workshop. The same in every language, so
 * that a room with several of them can compare.
 */
export function FourWords({ of }: { readonly of: WordsOf }) {
  const { t } = useTranslation()
  const words = useFourWords(of)
  return (
    <dl className="four-words">
      <dt>{t('join.words.label')}</dt>
      {/* The line is there before they are: nothing moves when they come. */}
      <dd dir="ltr" lang="en" aria-busy={!words}>
        {words?.join(' ') ?? '…'}
      </dd>
    </dl>
  )
}
