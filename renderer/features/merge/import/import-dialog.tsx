import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addSection } from '../../../../shared/notebook/add-section.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import { mergeBundle, randomBytes, readBundle } from '../../../vault/index.ts'
import { type NotebookSession, useWorkshop } from '../../workshop/index.ts'
import { Picker } from '../desk/picker.tsx'
import type { GroupNotes } from '../use-group-notes.ts'
import { readNotes } from './read-notes.ts'

/** Brings in what a group wrote elsewhere, and the sealed files of rooms without a network (rules D6, M4). */
export function ImportDialog(props: {
  readonly notes: readonly GroupNotes[]
  readonly onClose: () => void
}) {
  const { notes, onClose } = props
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const input = useRef<HTMLInputElement>(null)
  const open = notes.flatMap(({ group, session }) => (session ? [{ group, session }] : []))
  const [chosen, setChosen] = useState(open[0]?.group.id ?? '')
  const [outcome, setOutcome] = useState('')
  const target = open.find(({ group }) => group.id === chosen)
  const nameOf = (session: NotebookSession) =>
    open.find((one) => one.session === session)?.group.name || t('workshop.unnamedGroup')

  const bringIn = async (file: File): Promise<string> => {
    if (file.name.endsWith('.sotto')) return openBundle(new Uint8Array(await file.arrayBuffer()))
    if (!target) return t('merge.import.noGroup')
    const read = await readNotes(file)
    if (!read.ok) return t(`merge.import.${read.code}`)
    for (const section of read.sections) addSection(target.session.doc, section, randomBytes)
    return t('merge.import.added', {
      count: read.sections.length,
      group: nameOf(target.session),
    })
  }
  const openBundle = (bytes: Uint8Array): string => {
    const candidates = open.flatMap(({ session }) => {
      const key = access.groupKey(session.group, session.generation)
      return key ? [{ key, session }] : []
    })
    const read = readBundle(bytes, candidates)
    if (!read.ok) return t(`settings.bundle.${read.code}`)
    mergeBundle(read.of.session.doc, read.update)
    return t('merge.import.merged', { group: nameOf(read.of.session) })
  }

  return (
    <Dialog title={t('merge.import.title')} isOpen onClose={onClose}>
      <div className="form">
        <p>{t('merge.import.text')}</p>
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
            if (file) void bringIn(file).then(setOutcome)
            event.target.value = ''
          }}
        />
        <p role="status">{outcome}</p>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.close')}</Button>
        <Button look="primary" onPress={() => input.current?.click()}>
          {t('merge.import.file')}
        </Button>
      </div>
    </Dialog>
  )
}
