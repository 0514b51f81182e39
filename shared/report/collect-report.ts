import { type FindSource, isDraftCleared } from '../disclosure/draft-rules.ts'
import { quotable, releaseQuotes } from '../disclosure/quotes.ts'
import type { Policy } from '../disclosure/rules.ts'
import { blocksText } from '../notebook/blocks-text.ts'
import type { Section } from '../notebook/notebook.ts'
import { visibleBlocks } from '../notebook/visible/visible-blocks.ts'
import { visibleLine, visibleText } from '../notebook/visible/visible-text.ts'
import { cutAddresses } from './cut-addresses.ts'
import type {
  Report,
  ReportCount,
  ReportForReview,
  ReportInput,
  ReportOptions,
  ReportPart,
  ReportSection,
  ReviewInput,
} from './report.ts'
import { cutDate } from './report-date.ts'
import { type ReportRules, reportRules } from './report-rules.ts'
import { tidyBlocks } from './tidy-blocks.ts'

/**
 * The only door out (promise P2): the report of exactly the sections that are cleared now, as plain
 * blocks, their quotations only where somebody said that they may be printed. Parts in the order of
 * the inputs, sections in the order of their notebooks; a part without a cleared section is not
 * mentioned. What no reader sees goes nowhere: a mark is on a wording as people saw it.
 */
export function collectReport(
  inputs: readonly ReportInput[],
  policy: Policy,
  options: ReportOptions,
  rules: ReportRules = reportRules,
): Report {
  return gather(inputs, policy, options, rules, (plain) => plain)
}

/**
 * The same report for the eyes of the room alone, before it leaves: word for word what
 * {@link collectReport} gives, and with each section where it stands, so that it can be held there.
 */
export function collectForReview(
  inputs: readonly ReviewInput[],
  policy: Policy,
  options: ReportOptions,
): ReportForReview {
  return gather(inputs, policy, options, reportRules, (plain, { id }, { place }) => ({
    ...plain,
    group: place,
    section: id,
  }))
}

/** A report whose sections are written as `write` says. */
function gather<I extends ReportInput, S extends ReportSection>(
  inputs: readonly I[],
  policy: Policy,
  options: ReportOptions,
  rules: ReportRules,
  write: (plain: ReportSection, section: Section, input: I) => S,
): Report<S> {
  const parts: ReportPart<S>[] = []
  for (const input of inputs) {
    const find = input.find ?? findNothing
    const sections = input.notebook.sections
      .filter((section) => goes(section, find, policy, rules))
      .map((section) => write(plainSection(section, find, rules, options), section, input))
    if (sections.length > 0) addPart(parts, headingOf(input, options), sections)
  }
  const date = options.date && cutDate(options.date.day, options.date.precision)
  return {
    title: visibleLine(options.title),
    ...(date ? { date } : {}),
    ...(options.titlePage ? { titlePage: true } : {}),
    ...(options.paper ? { paper: options.paper } : {}),
    parts,
  }
}

/** How many sections with something in them go and how many stay, the trash not counted. */
export function countReport(inputs: readonly ReportInput[], policy: Policy): ReportCount {
  let all = 0
  let out = 0
  for (const { notebook, find = findNothing } of inputs) {
    for (const section of notebook.sections) {
      if (section.trashed || isEmpty(section)) continue
      all++
      if (goes(section, find, policy, reportRules)) out++
    }
  }
  return { goes: out, stays: all - out }
}

/** The sections that go, as they stand in their notebooks: what the identity check looks through. */
export function sectionsThatGo(inputs: readonly ReportInput[], policy: Policy): readonly Section[] {
  return inputs.flatMap(({ notebook, find = findNothing }) =>
    notebook.sections.filter((section) => goes(section, find, policy, reportRules)),
  )
}

/** Without a way to find them, sources are unknown, and unknown counts as held (rule D5). */
const findNothing: FindSource = () => undefined

function goes(section: Section, find: FindSource, policy: Policy, rules: ReportRules): boolean {
  return isDraftCleared(section, find, policy, rules) && !isEmpty(section)
}

function isEmpty(section: Section): boolean {
  return visibleLine(section.title) === '' && visibleText(blocksText(section.blocks)).trim() === ''
}

function plainSection(
  section: Section,
  find: FindSource,
  rules: ReportRules,
  options: ReportOptions,
): ReportSection {
  const blocks = releaseQuotes(section.blocks, quotable(section, find), rules)
  return {
    title: visibleLine(section.title),
    blocks: tidyBlocks(visibleBlocks(cutAddresses(blocks, options.cutAddresses ?? []))),
  }
}

function headingOf(input: ReportInput, options: ReportOptions): string | undefined {
  const heading =
    options.headings === 'questions'
      ? input.question
      : options.headings === 'groups'
        ? input.group
        : ''
  return visibleLine(heading) || undefined
}

/** What belongs under one heading (two groups on one question) is one part. */
function addPart<S extends ReportSection>(
  parts: ReportPart<S>[],
  heading: string | undefined,
  sections: readonly S[],
): void {
  const at = parts.findIndex((part) => part.heading === heading)
  const part = parts[at]
  if (part) parts[at] = { ...part, sections: [...part.sections, ...sections] }
  else parts.push(heading === undefined ? { sections } : { heading, sections })
}
