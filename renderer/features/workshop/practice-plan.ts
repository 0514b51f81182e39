import type { TFunction } from 'i18next'
import { randomBytes } from '../../platform/random.ts'
import type { WorkshopPlan } from '../../session/index.ts'
import { newPseudonym } from '../join/index.ts'

/** A workshop to try alone: two made-up groups with notes in them, where one mark is enough. */
export function practicePlan(t: TFunction): WorkshopPlan {
  return {
    title: t('practice.title'),
    from: '',
    to: '',
    rule: 'chatham-house',
    marksNeeded: 1,
    groups: t('practice.groups', { returnObjects: true }),
    name: newPseudonym(t, randomBytes),
  }
}
