import type { TFunction } from 'i18next'
import type { FindSource } from '../../../shared/disclosure/draft-rules.ts'
import { isCleared, type Policy } from '../../../shared/disclosure/rules.ts'
import type { Obstacle } from '../../../shared/merge/draft-status.ts'
import { draftGroup } from '../../../shared/notebook/draft/draft-group.ts'

/** What there is to say of a group, by its id. */
export interface GroupWords {
  readonly nameOf: (group: string) => string
  /** Its place among the groups, for lists of several. */
  readonly placeOf: (group: string) => number
  /** Its notes are on this device. */
  readonly isHere: (group: string) => boolean
}

/** What a draft section still waits for, in words that say whose turn it is (rule D5). */
export function obstacleText(
  t: TFunction,
  { source, obstacle }: Obstacle,
  find: FindSource,
  policy: Policy,
  { nameOf, isHere }: GroupWords,
): string {
  if (source.group === draftGroup) return t('merge.waits.replacedHeld')
  const group = nameOf(source.group)
  switch (obstacle) {
    case 'unknown':
      return t(isHere(source.group) ? 'merge.waits.gone' : 'merge.waits.unknown', { group })
    case 'held':
      return t('merge.waits.held', { group })
    case 'trashed':
      return t('merge.waits.trashed', { group })
    case 'not-enough-marks': {
      const now = find(source)
      if (now && isCleared(now, policy)) return t('merge.waits.otherWording', { group })
      return t(now && now.marks.length > 0 ? 'merge.waits.moreMarks' : 'merge.waits.marks', {
        group,
      })
    }
  }
}
