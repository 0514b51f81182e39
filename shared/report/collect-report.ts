import { disclosureRules, isCleared, type Policy } from '../disclosure/rules.ts'
import { blocksText } from '../notebook/blocks-text.ts'
import type { Section } from '../notebook/notebook.ts'
import type {
  Report,
  ReportCount,
  ReportInput,
  ReportOptions,
  ReportPart,
  ReportSection,
} from './report.ts'
import { tidyBlocks } from './tidy-blocks.ts'

/**
 * The only door out (promise P2): the report of exactly the sections that are cleared now, as plain
 * blocks. Parts in the order of the inputs, sections in the order of their notebooks; a part
 * without a cleared section is not mentioned.
 */
export function collectReport(
  inputs: readonly ReportInput[],
  policy: Policy,
  options: ReportOptions,
  rules = disclosureRules,
): Report {
  const parts: ReportPart[] = []
  for (const input of inputs) {
    const sections = input.notebook.sections
      .filter((section) => goes(section, policy, rules))
      .map(plainSection)
    if (sections.length > 0) addPart(parts, headingOf(input, options), sections)
  }
  return { title: options.title.trim(), parts }
}

/** How many sections with something in them go and how many stay, the trash not counted. */
export function countReport(inputs: readonly ReportInput[], policy: Policy): ReportCount {
  let all = 0
  let out = 0
  for (const { notebook } of inputs) {
    for (const section of notebook.sections) {
      if (section.trashed || isEmpty(section)) continue
      all++
      if (goes(section, policy)) out++
    }
  }
  return { goes: out, stays: all - out }
}

function goes(section: Section, policy: Policy, rules = disclosureRules): boolean {
  return isCleared(section, policy, rules) && !isEmpty(section)
}

function isEmpty(section: Section): boolean {
  return section.title === '' && blocksText(section.blocks).trim() === ''
}

function plainSection({ title, blocks }: Section): ReportSection {
  return { title, blocks: tidyBlocks(blocks) }
}

function headingOf(input: ReportInput, options: ReportOptions): string | undefined {
  if (options.headings === 'questions') return input.question.trim() || undefined
  if (options.headings === 'groups') return input.group.trim() || undefined
  return undefined
}

/** Neighbours under one heading (two groups on one question) are one part. */
function addPart(
  parts: ReportPart[],
  heading: string | undefined,
  sections: readonly ReportSection[],
): void {
  const last = parts.at(-1)
  if (last && last.heading === heading) {
    parts[parts.length - 1] = { ...last, sections: [...last.sections, ...sections] }
  } else parts.push(heading === undefined ? { sections } : { heading, sections })
}
