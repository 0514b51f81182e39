import type { Change } from '../../../shared/merge/three-way.ts'
import { wordDiff } from '../../../shared/merge/word-diff.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import { useTranslation } from '../../i18n/index.ts'

/** What a group changed, place by place: the words that go and the words that come. */
export function ChangeView({ change, group }: { change: Change; group: string }) {
  const { t } = useTranslation()
  const before = text(change.before)
  const after = text(change.after)
  return (
    <li className={`change change-${change.kind}`}>
      <p className="change-what">{what()}</p>
      <p className="change-words" dir="auto">
        {wordDiff(before, after).map((run, index) => {
          const key = index
          if (run.kind === 'gone') return <del key={key}>{run.text}</del>
          if (run.kind === 'new') return <ins key={key}>{run.text}</ins>
          return <span key={key}>{run.text}</span>
        })}
      </p>
    </li>
  )

  function what(): string {
    if (change.kind === 'kept') {
      return t(after === '' ? 'merge.change.keptTakenOut' : 'merge.change.kept', { group })
    }
    if (before === '') return t('merge.change.added', { group })
    return t(after === '' ? 'merge.change.removed' : 'merge.change.rewritten', { group })
  }
}

function text(pieces: Change['before']): string {
  return blocksText(pieces.map((piece) => piece.block))
}
