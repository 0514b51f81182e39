import { Undo2 } from 'lucide-react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { BroughtIn } from './bring-in.ts'
import type { Stage } from './use-bring-in.ts'

/** How far bringing in is, and what came of it. */
export function ImportOutcome(props: {
  readonly stage: Stage | undefined
  /** The sentence for it. */
  readonly words: string
  readonly onStop: () => void
  readonly onTakeOut: () => void
}) {
  const { stage, words, onStop, onTakeOut } = props
  const { t } = useTranslation()
  return (
    <div className="import-outcome">
      <p role="status" className={isBad(stage) ? 'field-error' : ''}>
        {words}
      </p>
      {(stage?.kind === 'reading' || stage?.kind === 'adding') && (
        <>
          <progress aria-label={t(`merge.import.progress.${stage.kind}`)} {...progressOf(stage)} />
          <Button look="quiet" onPress={onStop}>
            {t('merge.import.stop')}
          </Button>
        </>
      )}
      {stage?.kind === 'done' && stage.made.length > 0 && (
        <Button look="quiet" onPress={onTakeOut}>
          <Undo2 size={16} aria-hidden />
          {t('merge.import.takeOut', { count: stage.made.length })}
        </Button>
      )}
    </div>
  )
}

/** How much is done; of one file nobody knows. */
function progressOf(stage: Extract<Stage, { kind: 'reading' | 'adding' }>) {
  const { kind, number, of } = stage
  if (kind === 'adding') return { max: of, value: number }
  return of > 1 ? { max: of, value: number - 1 } : { max: of }
}

function isBad(stage: Stage | undefined): boolean {
  return stage?.kind === 'done' && stage.files.every((file) => file.kind.startsWith('bad'))
}

/** Whether there is more to tell than the one sentence. */
export function tellsMore(files: readonly BroughtIn[]): boolean {
  return files.length > 1 || files.some(({ kind }) => kind === 'notes')
}
