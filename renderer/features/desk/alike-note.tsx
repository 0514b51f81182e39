import { useState } from 'react'
import { useStore } from 'zustand'
import type { Suggestion } from '../../../shared/merge/alike.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { useDesk } from './desk-context.ts'

interface AlikeNoteProps {
  readonly found: readonly Suggestion[]
  /** Chooses both, to be taken as one. */
  readonly onBoth: (key: string) => void
}

/** Says which sections of other groups say something like this one, and why it seems so. */
export function AlikeNote({ found, onBoth }: AlikeNoteProps) {
  const { t } = useTranslation()
  const { describe, sight } = useDesk()
  // Drawn again when a group is named otherwise.
  useStore(sight, (now) => now.words)
  const [open, setOpen] = useState(false)
  return (
    <div className="alike">
      <Button look="quiet" onPress={() => setOpen(!open)} aria-expanded={open}>
        {t('merge.alike.count', { count: found.length })}
      </Button>
      {open && (
        <ul>
          {found.map(({ key, words }) => {
            const other = describe(key)
            return (
              other && (
                <li key={key}>
                  <p>
                    <strong dir="auto">{other.title}</strong>{' '}
                    {t('merge.alike.in', { group: other.group })}
                  </p>
                  <p className="alike-why">{t('merge.alike.why', { words })}</p>
                  <Button onPress={() => onBoth(key)}>{t('merge.alike.both')}</Button>
                </li>
              )
            )
          })}
        </ul>
      )}
    </div>
  )
}
