import type * as Y from 'yjs'
import type { RandomBytes } from '../../shared/base/ids.ts'
import { createWorkshop } from '../../shared/directory/create-workshop.ts'
import { addGroup } from '../../shared/directory/edit-groups.ts'
import type { RoomRule } from '../../shared/directory/facts-word.ts'
import { readDirectory } from '../../shared/directory/read-directory.ts'
import { templateOf } from '../../shared/directory/template.ts'
import type { Access } from '../../shared/keys/access.ts'
import { newOrganizerSecret } from '../../shared/keys/keys.ts'
import type { Block } from '../../shared/notebook/blocks.ts'
import { type Membership, newMembership } from '../vault/index.ts'
import type { WorkshopSession } from './workshop-session.ts'

interface PlannedGroup {
  readonly name: string
  readonly question: string
  /** What its notebook holds from the start, in a workshop to try things in. */
  readonly sections?: readonly { readonly title: string; readonly text: string }[]
}

/** What the organizer has filled in for a new workshop. */
export interface WorkshopPlan {
  readonly title: string
  /** YYYY-MM-DD, or empty. */
  readonly from: string
  readonly to: string
  readonly rule: RoomRule
  readonly marksNeeded: number
  readonly groups: readonly PlannedGroup[]
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

/** Writes the sections of a plan into its groups' notebooks, as they open. */
export function placeSections(
  {
    directory,
    notebooks,
    onNotebooks,
  }: Pick<WorkshopSession, 'directory' | 'notebooks' | 'onNotebooks'>,
  { groups }: WorkshopPlan,
): void {
  const left = new Map(groups.map((group) => [group.name.trim(), group.sections ?? []]))
  const place = () => {
    for (const { group, acts } of notebooks()) {
      const name = directory.current().groups.find(({ id }) => id === group)?.name
      const sections = name === undefined ? undefined : left.get(name)
      if (name === undefined || !sections) continue
      left.delete(name)
      acts.addSections(sections.map(({ title, text }) => ({ title, blocks: [paragraph(text)] })))
    }
    if (left.size === 0) stop()
  }
  const stop = onNotebooks(place)
  place()
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }
}
