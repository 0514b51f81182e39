import type { Group } from '../../../shared/directory/directory.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { Merged, NotebookSession } from '../../session/index.ts'
import { takenInText } from '../review/index.ts'
import type { BroughtIn } from './bring-in.ts'
import type { Stage } from './use-bring-in.ts'

/** The groups whose notebooks are open here, by their sessions. */
type OpenNotebooks = readonly { readonly group: Group; readonly session: NotebookSession }[]

/** Says in a sentence or two where bringing files in stands. */
export function useOutcomeWords(open: OpenNotebooks): (stage: Stage) => string {
  const { t } = useTranslation()
  return words

  function words(of: Stage): string {
    switch (of.kind) {
      case 'reading':
        return of.of > 1
          ? t('merge.import.readingOf', { number: of.number, of: of.of })
          : t('merge.import.reading')
      case 'adding':
        return t('merge.import.adding')
      case 'asking':
        return t('merge.import.asking')
      case 'taken-out':
        return t('merge.import.takenOut')
      case 'done':
        return summary(of.files, of.made.length, nameOf(of.into))
    }
  }

  /** What came of all: a single file's own sentence, or how many sections, and how many files were not read. */
  function summary(files: readonly BroughtIn[], made: number, group: string): string {
    const [only] = files
    const alone = files.length === 1 ? only : undefined
    if (alone && alone.kind !== 'notes') return sentence(alone)
    const bad = files.filter((file) => file.kind.startsWith('bad')).length
    return [
      ...(made > 0 ? [t('merge.import.added', { count: made, group })] : []),
      ...files.flatMap((file) => (file.kind === 'merged' ? [sentence(file)] : [])),
      ...(bad > 0 ? [t('merge.import.notRead', { count: bad })] : []),
    ].join(' ')
  }

  function sentence(file: BroughtIn): string {
    switch (file.kind) {
      case 'merged':
        return mergedText(file.merged)
      case 'bad-notes':
        return t(`merge.import.${file.code}`)
      case 'bad-bundle':
        return t(`settings.bundle.${file.code}`)
      default:
        return ''
    }
  }

  function mergedText(merged: Merged): string {
    if (merged.kind === 'directory') return takenInText(t, merged)
    const group = nameOf(merged.into)
    return t(merged.hasGap ? 'merge.import.mergedWithGap' : 'merge.import.merged', { group })
  }

  function nameOf(session: NotebookSession): string {
    const found = open.find((one) => one.session === session)
    return found?.group.name || t('workshop.unnamedGroup')
  }
}
