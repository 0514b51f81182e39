import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Group } from '../../../shared/directory/directory.ts'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { notesToHtml } from '../../../shared/report/notes-to-html.ts'
import { useTranslation } from '../../i18n/index.ts'
import { type SaveFailure, saveFailure } from '../../platform/failure.ts'
import { usePlatform } from '../../platform/platform-context.ts'
import { Button, Dialog, printPage } from '../../ui/index.ts'

interface TakeAlongProps {
  readonly group: Group | undefined
  readonly sections: readonly Section[]
}

/** Prints the group's own notes, or saves them to be read elsewhere: asked first, for they are off the record. */
export function TakeAlong({ group, sections }: TakeAlongProps) {
  const { t, language } = useTranslation()
  const platform = usePlatform()
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<'saved' | SaveFailure>()
  const page = () =>
    notesToHtml(
      {
        title: group?.name || t('workshop.unnamedGroup'),
        question: group?.question ?? '',
        warning: t('notebook.along.onPage'),
        untitled: t('notebook.untitled'),
        sections,
      },
      {
        language,
        done: t('report.done'),
        open: t('report.open'),
        contents: t('report.contents'),
      },
    )
  const save = async () => {
    const make = async () => new TextEncoder().encode(page())
    try {
      // Its name says nothing: it stands in lists that others see.
      const file = { suggestedName: 'notes.html', mediaType: 'text/html', make }
      if (await platform.saveFile(file)) setOutcome('saved')
    } catch (error) {
      setOutcome(saveFailure(error))
    }
    setAsking(false)
  }
  const print = () => {
    printPage(window, page())
    setAsking(false)
  }
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        <Printer size={16} aria-hidden />
        {t('notebook.along.open')}
      </Button>
      <span role="status">
        {outcome &&
          (outcome === 'saved' ? t('notebook.along.saved') : t(`failure.save.${outcome}`))}
      </span>
      <Dialog
        title={t('notebook.along.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
      >
        <p>{t('notebook.along.text')}</p>
        <div className="dialog-actions">
          <Button look="primary" onPress={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
          <Button onPress={print}>
            <Printer size={16} aria-hidden />
            {t('notebook.along.print')}
          </Button>
          <Button onPress={() => void save()}>
            <FileDown size={16} aria-hidden />
            {t('notebook.along.save')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
