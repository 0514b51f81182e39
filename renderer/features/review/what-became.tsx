import { useMemo } from 'react'
import type { Section } from '../../../shared/notebook/notebook.ts'
import { becameOf } from '../../../shared/review/became.ts'
import { sourceHint } from '../../../shared/review/source-hints.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { NotebookSession } from '../../session/index.ts'
import { useReview, useWorkshop } from '../../session/react/index.ts'

interface WhatBecameProps {
  readonly session: Pick<NotebookSession, 'group' | 'generation'>
  readonly section: Section
}

/** In a group's margin, once the room was shown an edition: what became of these words. Printed nowhere. */
export function WhatBecame({ session, section }: WhatBecameProps) {
  const { t } = useTranslation()
  const { access } = useWorkshop()
  const report = useReview().opening?.report
  const { group, generation } = session
  const hints = useMemo(() => {
    const keys = Array.from({ length: generation + 1 }, (_, g) => access.groupKey(group, g))
    return keys.flatMap((key) => (key ? [sourceHint(key, section.id)] : []))
  }, [access, group, generation, section.id])
  const became = useMemo(
    () => report && becameOf(group, section, report, hints),
    [report, group, section, hints],
  )
  if (!became) return null
  return (
    <p className="margin-hint" data-not-printed>
      {t(`after.became.${became}`)}
    </p>
  )
}
