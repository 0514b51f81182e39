import { FileDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SectionId } from '../../../shared/base/ids.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { Button, Dialog, Picker } from '../../ui/index.ts'
import { EncodingQuestion } from './encoding-question.tsx'
import { ImportOutcome, tellsMore } from './import-outcome.tsx'
import { ImportResults } from './import-results.tsx'
import { useBringIn } from './use-bring-in.ts'
import { useOutcomeWords } from './use-outcome-words.ts'
import './import.css'

/** What files may be called that hold notes. */
const accepted = '.md,.markdown,.txt,.log,.csv,.tsv,.docx,.odt,.rtf,.html,.htm,.sotto'

/** Brings in what a group wrote elsewhere, and the sealed files of rooms without a network (rules D6, M4). */
export function ImportDialog(props: {
  readonly notes: readonly GroupNotes[]
  /** The group whose notes they most likely are. */
  readonly group?: string | undefined
  /** Files that were dropped on the window. */
  readonly dropped?: readonly File[] | undefined
  readonly onAdded: (into: NotebookSession, made: readonly SectionId[]) => void
  /** Takes what was added last out again. */
  readonly onTakeBack: () => void
  readonly onClose: () => void
}) {
  const { notes, group, dropped, onAdded, onTakeBack, onClose } = props
  const { t } = useTranslation()
  const workshop = useWorkshop()
  const input = useRef<HTMLInputElement>(null)
  const open = notes.flatMap(({ group, session, notebook }) =>
    session && !notebook?.format ? [{ group, session }] : [],
  )
  const first = open.find((one) => one.group.id === group) ?? open[0]
  const [chosen, setChosen] = useState<string>(first?.group.id ?? '')
  const { stage, start, stop, takenOut } = useBringIn(
    ({ into, made }) => onAdded(into, made),
    onTakeBack,
  )
  const words = useOutcomeWords(open)
  const target = open.find(({ group }) => group.id === chosen)?.session
  const isBusy = stage !== undefined && /^(?:reading|adding|asking)$/.test(stage.kind)

  const read = (files: readonly File[]) => {
    if (!target || files.length === 0) return
    void start(files, { target, workshop })
  }
  useEachDrop(dropped, read)

  return (
    <Dialog title={t('merge.import.title')} isOpen onClose={onClose}>
      <div className="form">
        {/* Once something is asked or told, that is what is to be read. */}
        {!stage && (
          <div className="import-text">
            <p>{t('merge.import.text')}</p>
            <p>{t('merge.import.textBundle')}</p>
          </div>
        )}
        <Picker
          label={t('merge.import.into')}
          value={chosen}
          onChange={setChosen}
          options={open.map(({ group }) => ({
            value: group.id as string,
            label: group.name || t('workshop.unnamedGroup'),
          }))}
        />
        <input
          ref={input}
          type="file"
          multiple
          accept={accepted}
          className="visually-hidden"
          aria-label={t('merge.import.file')}
          tabIndex={-1}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            read(files)
          }}
        />
        <ImportOutcome
          stage={stage}
          words={stage ? words(stage) : t(target ? 'merge.import.drop' : 'merge.import.noGroup')}
          onStop={stop}
          onTakeOut={() => {
            onTakeBack()
            takenOut()
          }}
        />
        {stage?.kind === 'asking' && (
          <EncodingQuestion
            key={stage.file}
            file={stage.file}
            samples={stage.samples}
            onAnswer={stage.answer}
          />
        )}
        {stage?.kind === 'done' && tellsMore(stage.files) && <ImportResults files={stage.files} />}
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.close')}</Button>
        <Button
          look="primary"
          isDisabled={!target || isBusy}
          onPress={() => input.current?.click()}
        >
          <FileDown size={16} aria-hidden />
          {t('merge.import.file')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Each drop is taken once. */
function useEachDrop(
  dropped: readonly File[] | undefined,
  read: (files: readonly File[]) => void,
): void {
  const taken = useRef<readonly File[]>(undefined)
  useEffect(() => {
    if (!dropped || taken.current === dropped) return
    taken.current = dropped
    read(dropped)
  })
}
