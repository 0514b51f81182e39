import type { TextMark, TextRun } from '../../../shared/notebook/blocks.ts'
import type { Unseen } from '../../../shared/notebook/visible/visible-text.ts'
import { SeenText } from '../../ui/index.ts'

interface TextRunViewProps {
  readonly run: TextRun
  /** Where in it nobody sees what stands there. */
  readonly unseen?: readonly Unseen[] | undefined
}

/** A run of text in the tags that Lexical makes of its formats. */
export function TextRunView({ run, unseen }: TextRunViewProps) {
  const marks = new Set(run.marks)
  const Inner = marks.has('bold') ? 'strong' : marks.has('italic') ? 'em' : 'span'
  const inner = (
    <Inner className={classes(marks)}>
      {unseen ? <SeenText text={run.text} unseen={unseen} /> : run.text}
    </Inner>
  )
  return marks.has('code') ? <code>{inner}</code> : inner
}

function classes(marks: ReadonlySet<TextMark>): string | undefined {
  const names: string[] = []
  if (marks.has('italic')) names.push('blocks-italic')
  const underline = marks.has('underline')
  const strikethrough = marks.has('strikethrough')
  if (underline && strikethrough) names.push('blocks-underline-strikethrough')
  else if (underline) names.push('blocks-underline')
  else if (strikethrough) names.push('blocks-strikethrough')
  return names.join(' ') || undefined
}
