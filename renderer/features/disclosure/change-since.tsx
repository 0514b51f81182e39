import { useSyncExternalStore } from 'react'
import { wordDiff } from '../../../shared/merge/word-diff.ts'
import { blocksText } from '../../../shared/notebook/blocks-text.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog, SeenText } from '../../ui/index.ts'

interface ChangeSinceProps {
  readonly section: Section
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMark: () => void
}

/** The wording that was marked last on this device's watch, if it is known here. */
export function useMarkedWording(section: Section) {
  const { memory, device } = useWorkshop()
  // One's own mark first: that is the wording this person said yes to.
  const marks = [...section.marks].sort(
    (a, b) => Number(b.device === device) - Number(a.device === device),
  )
  const read = () =>
    marks.map((mark) => memory.wording(mark.fingerprint)).find((one) => one !== undefined)
  const key = useSyncExternalStore(memory.subscribe, () => {
    const found = marks.find((mark) => memory.wording(mark.fingerprint))
    return found?.fingerprint
  })
  return key === undefined ? undefined : read()
}

/** What changed since a section was marked, word by word, and the wording of now to be marked. */
export function ChangeSince({ section, title, isOpen, onClose, onMark }: ChangeSinceProps) {
  const { t } = useTranslation()
  const marked = useMarkedWording(section)
  return (
    <Dialog title={t('disclosure.changeTitle', { title })} isOpen={isOpen} onClose={onClose}>
      <div className="change-since" dir="auto">
        {marked && (
          <>
            {marked.title !== section.title && (
              <h3>
                <Words before={marked.title} after={section.title} />
              </h3>
            )}
            <Words before={blocksText(marked.blocks)} after={blocksText(section.blocks)} />
          </>
        )}
      </div>
      {marked && sameWords(marked, section) && (
        <p className="margin-hint">{t('disclosure.changeOfFormat')}</p>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.close')}</Button>
        <Button
          look="primary"
          onPress={() => {
            onMark()
            onClose()
          }}
        >
          {t('disclosure.markAgain')}
        </Button>
      </div>
    </Dialog>
  )
}

function Words({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation()
  return (
    <p className="change-since-words">
      {wordDiff(before, after).map((run, index) => {
        const key = index
        if (run.kind === 'same')
          return (
            <span key={key}>
              <SeenText text={run.text} />
            </span>
          )
        const Tag = run.kind === 'gone' ? 'del' : 'ins'
        return (
          <Tag key={key}>
            <span className="visually-hidden">
              {t(run.kind === 'gone' ? 'disclosure.gone' : 'disclosure.new')}{' '}
            </span>
            <SeenText text={run.text} />
          </Tag>
        )
      })}
    </p>
  )
}

function sameWords(a: Pick<Section, 'title' | 'blocks'>, b: Section): boolean {
  return a.title === b.title && blocksText(a.blocks) === blocksText(b.blocks)
}
