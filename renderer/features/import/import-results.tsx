import { type LeftOut, leftOutKinds } from '../../../shared/import/left-out.ts'
import { useTranslation } from '../../i18n/index.ts'
import { takenInText } from '../review/index.ts'
import type { BroughtIn } from './bring-in.ts'

/** So many sections of a file are named; the others are counted. */
const mostTitles = 5

/** What came of each file: the sections that it became, and what was left out of it. */
export function ImportResults({ files }: { readonly files: readonly BroughtIn[] }) {
  const { t } = useTranslation()
  return (
    <ul className="import-results" aria-label={t('merge.import.results')}>
      {files.map((file, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list never changes
        <li key={i}>
          <p className="import-file">{file.name}</p>
          {file.kind === 'notes' ? (
            <>
              <p className="import-titles">{titlesOf(file.titles)}</p>
              {file.divided > 0 && (
                <p className="import-left-out">
                  {t('merge.import.divided', { count: file.divided })}
                </p>
              )}
              <LeftOutLine leftOut={file.leftOut} />
            </>
          ) : (
            <p className={file.kind.startsWith('bad') ? 'field-error' : ''}>{problemOf(file)}</p>
          )}
        </li>
      ))}
    </ul>
  )

  function titlesOf(titles: readonly string[]): string {
    const titled = titles.filter((title) => title !== '')
    const untitled = titles.length - titled.length
    const more = titled.length - mostTitles
    return [
      ...titled.slice(0, mostTitles),
      ...(more > 0 ? [t('merge.import.more', { count: more })] : []),
      ...(untitled > 0 ? [t('merge.import.untitled', { count: untitled })] : []),
    ].join(' · ')
  }

  function problemOf(file: BroughtIn): string {
    switch (file.kind) {
      case 'bad-notes':
        return t(`merge.import.${file.code}`)
      case 'bad-bundle':
        return t(`settings.bundle.${file.code}`)
      case 'merged':
        return file.merged.kind === 'directory'
          ? takenInText(t, file.merged)
          : t('merge.import.mergedShort')
      default:
        return ''
    }
  }
}

/** What was left out, by kind and count; nothing where nothing was. */
function LeftOutLine({ leftOut }: { readonly leftOut: LeftOut }) {
  const { t } = useTranslation()
  const parts = leftOutKinds.flatMap((kind) => {
    const count = leftOut[kind] ?? 0
    return count > 0 ? [t(`merge.import.leftOut.${kind}`, { count })] : []
  })
  if (parts.length === 0) return null
  return <p className="import-left-out">{t('merge.import.leftOutLine', { what: parts })}</p>
}
