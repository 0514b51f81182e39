import { ArrowDown, ArrowUp, CaseSensitive, Replace, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Input, Label, TextField, ToggleButton } from 'react-aria-components'
import type { Section } from '../../../../shared/notebook/notebook.ts'
import { useFormats, useTranslation } from '../../../i18n/index.ts'
import type { NotebookSession } from '../../../session/index.ts'
import { IconButton } from '../../../ui/index.ts'
import './find.css'
import { ReplaceRow } from './replace-row.tsx'
import { goToMatch } from './show-found.ts'
import { useFinding } from './use-finding.ts'

interface FindBarProps {
  readonly session: NotebookSession
  readonly page: RefObject<HTMLElement | null>
  readonly sections: readonly Section[]
  /** What is looked for at first. */
  readonly first: string
  readonly onClose: () => void
}

/** Finds in all sections of a notebook, and replaces. Finding writes nothing and tells nobody. */
export function FindBar({ session, page, sections, first, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const finding = useFinding(page, sections, first)
  const { sought, seek, matches, at, current, step } = finding
  const [replacing, setReplacing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])

  const close = () => {
    onClose()
    if (page.current && current) goToMatch(page.current, sought, current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const count = { at: number(at + 1), all: number(matches.length) }
  return (
    <search className="find-bar" aria-label={t('finding.find.name')} onKeyDownCapture={onKeyDown}>
      <div className="find-row">
        <TextField
          className="find-field"
          value={sought.words}
          onChange={(words) => seek({ words })}
          autoFocus
          onKeyDown={onEnter}
        >
          <Label className="visually-hidden">{t('finding.find.words')}</Label>
          <Input
            ref={field}
            className="input"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('finding.find.words')}
          />
        </TextField>
        <p className="find-count" role="status">
          {sought.words !== '' &&
            (matches.length === 0 ? t('finding.find.none') : t('finding.find.count', count))}
        </p>
        <IconButton
          label={t('finding.find.back')}
          icon={<ArrowUp size={16} aria-hidden />}
          isDisabled={matches.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          label={t('finding.find.next')}
          icon={<ArrowDown size={16} aria-hidden />}
          isDisabled={matches.length === 0}
          onPress={() => step(1)}
        />
        <ToggleButton
          className="button button-quiet button-icon find-toggle"
          aria-label={t('finding.find.sameCase')}
          isSelected={sought.sameCase ?? false}
          onChange={(sameCase) => seek({ sameCase })}
        >
          <CaseSensitive size={18} aria-hidden />
        </ToggleButton>
        <ToggleButton
          className="button button-quiet button-icon find-toggle"
          aria-label={t('finding.replace.name')}
          isSelected={replacing}
          onChange={setReplacing}
        >
          <Replace size={16} aria-hidden />
        </ToggleButton>
        <IconButton label={t('common.close')} icon={<X size={16} aria-hidden />} onPress={close} />
      </div>
      {replacing && <ReplaceRow session={session} sections={sections} finding={finding} />}
    </search>
  )
}
