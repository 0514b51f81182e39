import { useMemo, useState } from 'react'
import { type RestingSentence, restsOn } from '../../../shared/merge/rests-on.ts'
import { isFromGroup, wordingsOf } from '../../../shared/merge/sources.ts'
import type { Section, Source } from '../../../shared/notebook/notebook.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import type { DeskSight } from './desk-context.ts'

interface RestsOnProps {
  readonly section: Section
  readonly sight: DeskSight
}

/** What each sentence of a section of the draft rests on (rule M5); for facilitators' eyes, exported nowhere. */
export function RestsOn({ section, sight }: RestsOnProps) {
  const { t } = useTranslation()
  const sentences = useResting(section, sight)
  const [isOpen, setOpen] = useState(false)
  const bare = sentences.filter(({ on }) => on.length === 0).length
  if (sentences.length === 0 || section.sources.length === 0) return null
  return (
    <p className="rests-on">
      {bare > 0 && <span className="rests-nothing">{t('after.rests.bare', { number: bare })}</span>}
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('after.rests.see')}
      </Button>
      {isOpen && (
        <Dialog title={t('after.rests.title')} isOpen onClose={() => setOpen(false)}>
          <p>{t('after.rests.text')}</p>
          <Sentences sentences={sentences} nameOf={sight.words.nameOf} />
          <div className="dialog-actions">
            <Button onPress={() => setOpen(false)}>{t('common.close')}</Button>
          </div>
        </Dialog>
      )}
    </p>
  )
}

/** By what this device knows of each source: its words of now, and those that were marked before its eyes. */
function useResting(section: Section, { find }: DeskSight): readonly RestingSentence<Source>[] {
  const { memory } = useWorkshop()
  return useMemo(() => {
    const grounds = section.sources.filter(isFromGroup).map((of) => {
      const then = wordingsOf(of).map((wording) => memory.wording(wording))
      return { of, wordings: [find(of), ...then].filter((one) => one !== undefined) }
    })
    return restsOn(section, grounds)
  }, [section, find, memory])
}

/** The sentences one by one; each shows what it rests on when it is chosen. */
function Sentences(props: {
  readonly sentences: readonly RestingSentence<Source>[]
  readonly nameOf: (group: string) => string
}) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<number>()
  return (
    <ol className="rests-sentences">
      {props.sentences.map(({ text, on }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one sentence can stand twice, and the list is of one moment
        <li key={i}>
          <button
            type="button"
            className={on.length > 0 ? 'rests-sentence' : 'rests-sentence rests-nothing'}
            aria-expanded={chosen === i}
            dir="auto"
            onClick={() => setChosen(chosen === i ? undefined : i)}
          >
            {text}
          </button>
          {chosen === i && on.length === 0 && <p>{t('after.rests.nothing')}</p>}
          {chosen === i &&
            on.map(({ of, how, text: there }) => (
              <p key={`${of.group}/${of.section}`}>
                {t(`after.rests.${how}`, { group: props.nameOf(of.group) })}{' '}
                {how === 'close' && <q dir="auto">{there}</q>}
              </p>
            ))}
        </li>
      ))}
    </ol>
  )
}
