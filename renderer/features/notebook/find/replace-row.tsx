import { useEffect, useRef, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { sectionStatus } from '../../../../shared/disclosure/status.ts'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import type { ReplacePlace } from '../../../../shared/notebook/replace-words.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { NotebookSession } from '../../../session/index.ts'
import { usePolicy } from '../../../session/react/index.ts'
import { Button } from '../../../ui/index.ts'
import type { Search } from './use-finding.ts'

interface ReplaceRowProps {
  readonly session: NotebookSession
  readonly sections: readonly Section[]
  readonly finding: Search
}

/** Puts other words in the place of what was found: one place, or all of them as one act with one way back. */
export function ReplaceRow({ session, sections, finding }: ReplaceRowProps) {
  const { t } = useTranslation()
  const policy = usePolicy()
  const { sought, matches, current } = finding
  const [by, setBy] = useState('')
  const [done, setDone] = useState<ReturnType<typeof session.acts.replaceFound>>()
  // A way back that nobody can take any more keeps nothing.
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })
  useEffect(() => () => latest.current?.forget(), [])

  const replace = (places: readonly ReplacePlace[]) => {
    done?.forget()
    setDone(session.acts.replaceFound(places, sought, by))
  }
  const undo = () => {
    done?.undo()
    setDone(undefined)
  }
  const within = new Set(matches.map(({ section }) => section))
  // What was marked stands in another wording then (D2).
  const marked = sections.filter(
    (section) =>
      within.has(section.id) && ['marked', 'cleared'].includes(sectionStatus(section, policy).kind),
  )
  return (
    <>
      <div className="find-row">
        <TextField className="find-field" value={by} onChange={setBy}>
          <Label className="visually-hidden">{t('finding.replace.by')}</Label>
          <Input
            className="input"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('finding.replace.by')}
          />
        </TextField>
        <Button
          isDisabled={!current}
          onPress={() => {
            if (current) replace([{ section: current.section, only: current }])
          }}
        >
          {t('finding.replace.one')}
        </Button>
        <Button
          isDisabled={matches.length === 0}
          onPress={() => replace([...within].map((section) => ({ section })))}
        >
          {t('finding.replace.all')}
        </Button>
      </div>
      {marked.length > 0 && (
        <p className="find-note">{t('finding.replace.marked', { count: marked.length })}</p>
      )}
      <div className="find-note" role="status">
        {done && (
          <>
            <span>{t('finding.replace.done', { count: done.count })}</span>
            {done.count > 0 && (
              <Button look="quiet" onPress={undo}>
                {t('finding.replace.undo')}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}
