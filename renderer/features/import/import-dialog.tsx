import { FileDown, Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionId } from '../../../shared/base/ids.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useWorkshop } from '../../session/react/index.ts'
import type { GroupNotes } from '../../session/react/use-group-notes.ts'
import { Button, Dialog, Picker } from '../../ui/index.ts'
import { type BroughtIn, bringIn } from './bring-in.ts'
import './import.css'

type Outcome = BroughtIn | { readonly kind: 'reading' | 'taken-out' }

/** Brings in what a group wrote elsewhere, and the sealed files of rooms without a network (rules D6, M4). */
export function ImportDialog(props: {
  readonly notes: readonly GroupNotes[]
  readonly onAdded: (into: NotebookSession, made: readonly SectionId[]) => void
  /** Takes what was added last out again. */
  readonly onTakeBack: () => void
  readonly onClose: () => void
}) {
  const { notes, onAdded, onTakeBack, onClose } = props
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const input = useRef<HTMLInputElement>(null)
  const open = notes.flatMap(({ group, session, notebook }) =>
    session && !notebook?.format ? [{ group, session }] : [],
  )
  const [chosen, setChosen] = useState(open[0]?.group.id ?? '')
  const [outcome, setOutcome] = useState<Outcome>()
  const target = open.find(({ group }) => group.id === chosen)?.session
  const reading = outcome?.kind === 'reading'

  const read = async (file: File) => {
    if (!target) return
    setOutcome({ kind: 'reading' })
    const sessions = open.map(({ session }) => session)
    const done = await bringIn(file, { target, open: sessions, access })
    if (done.kind === 'added') onAdded(done.into, done.made)
    setOutcome(done)
  }

  return (
    <Dialog title={t('merge.import.title')} isOpen onClose={onClose}>
      <div className="form">
        <div className="import-text">
          <p>{t('merge.import.text')}</p>
          <p>{t('merge.import.textBundle')}</p>
        </div>
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
          accept=".md,.markdown,.txt,.docx,.sotto"
          className="visually-hidden"
          aria-label={t('merge.import.file')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void read(file)
            event.target.value = ''
          }}
        />
        <div className="import-outcome">
          <p role="status" className={isBad(outcome) ? 'field-error' : ''}>
            {outcome ? words(outcome) : !target && t('merge.import.noGroup')}
          </p>
          {outcome?.kind === 'added' && (
            <Button
              look="quiet"
              onPress={() => {
                onTakeBack()
                setOutcome({ kind: 'taken-out' })
              }}
            >
              <Undo2 size={16} aria-hidden />
              {t('merge.import.takeOut', { count: outcome.made.length })}
            </Button>
          )}
        </div>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.close')}</Button>
        <Button
          look="primary"
          isDisabled={!target || reading}
          onPress={() => input.current?.click()}
        >
          <FileDown size={16} aria-hidden />
          {t('merge.import.file')}
        </Button>
      </div>
    </Dialog>
  )

  function words(of: Outcome): string {
    switch (of.kind) {
      case 'reading':
        return t('merge.import.reading')
      case 'added':
        return t('merge.import.added', { count: of.made.length, group: nameOf(of.into) })
      case 'merged':
        return t('merge.import.merged', { group: nameOf(of.into) })
      case 'merged-with-gap':
        return t('merge.import.mergedWithGap', { group: nameOf(of.into) })
      case 'taken-out':
        return t('merge.import.takenOut')
      case 'bad-notes':
        return t(`merge.import.${of.code}`)
      case 'bad-bundle':
        return t(`settings.bundle.${of.code}`)
    }
  }

  function nameOf(session: NotebookSession): string {
    const found = open.find((one) => one.session === session)
    return found?.group.name || t('workshop.unnamedGroup')
  }
}

function isBad(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'bad-notes' || outcome?.kind === 'bad-bundle'
}
