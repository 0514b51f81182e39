import type * as Y from 'yjs'
import type { RandomBytes } from '../../shared/base/ids.ts'
import { createWorkshop } from '../../shared/directory/create-workshop.ts'
import { addGroup } from '../../shared/directory/edit-groups.ts'
import type { RoomRule } from '../../shared/directory/facts-word.ts'
import { readDirectory } from '../../shared/directory/read-directory.ts'
import { templateOf } from '../../shared/directory/template.ts'
import type { Access } from '../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../shared/keys/keys.ts'
import { type Membership, newMembership } from '../vault/index.ts'

/** What the organizer has filled in for a new workshop. */
export interface WorkshopPlan {
  readonly title: string
  /** YYYY-MM-DD, or empty. */
  readonly from: string
  readonly to: string
  readonly rule: RoomRule
  readonly marksNeeded: number
  readonly groups: readonly { readonly name: string; readonly question: string }[]
  /** Titles of the sections that every notebook starts with, after its question; none: a blank page. */
  readonly template?: readonly string[]
  /** The organizer's name while connected. */
  readonly name: string
}

/** The organizer's place in a workshop that does not exist yet. */
export function newOrganizer(
  plan: WorkshopPlan,
  meetingPoints: readonly string[],
  random: RandomBytes,
): Membership {
  const secrets = { role: 'organizer', organizer: newOrganizerSecret(random) } as const
  return { ...newMembership({ secrets, meetingPoints }, random), name: plan.name }
}

/** Writes a plan into the directory of a new workshop. */
export function fillDirectory(
  doc: Y.Doc,
  access: Access,
  plan: WorkshopPlan,
  random: RandomBytes,
): void {
  const dates = { from: plan.from || undefined, to: plan.to || plan.from || undefined }
  createWorkshop(
    doc,
    access,
    { title: plan.title.trim(), dates, rule: plan.rule },
    { marksNeeded: plan.marksNeeded, retainDays: undefined },
  )
  for (const { name, question } of plan.groups) {
    const words = {
      name: name.trim(),
      question: question.trim(),
      // Frozen here, so that every device places the same.
      template: templateOf(plan.template, question),
    }
    addGroup(doc, access, readDirectory(doc, access.trust), words, random)
  }
}
