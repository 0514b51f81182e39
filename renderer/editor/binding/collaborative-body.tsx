import { type ReactNode, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import type { Block } from '../../../shared/notebook/blocks.ts'
import { BodyErrorBoundary } from './body-error-boundary.tsx'
import {
  BoundEditor,
  type BoundEditorProps,
  type EditedBody,
  type Resume,
} from './bound-editor.tsx'
import type { BreakCause } from './breaker.ts'
import { afterBreak, afterChange, firstAttempt } from './retries.ts'
import { onBodyChange, useBody } from './use-body.ts'
import { useBodyBlocks } from './use-body-blocks.ts'

/** The document of a group's notes, or the draft. */
export type NotebookDoc = Y.Doc

interface CollaborativeBodyProps extends Omit<BoundEditorProps, 'of' | 'resume' | 'onBreak'> {
  readonly of: Omit<EditedBody, 'body'> & { readonly doc: NotebookDoc }
  /** Shows a body that no editor can show; it must not be editable. */
  readonly renderStatic: (blocks: readonly Block[]) => ReactNode
  /** Told when an editor was replaced or given up; for tests and for figures, never with content. */
  readonly onHeal?: (cause: BreakCause) => void
}

/**
 * The body of one section, editable by many at once. The document is the truth: an editor that
 * errs, or that shows anything else than the document says, is replaced by a fresh one; where that
 * does not help, the body is shown as it is, read-only.
 */
export function CollaborativeBody({ of, ...props }: CollaborativeBodyProps) {
  const { doc, section, awareness } = of
  const body = useBody(doc, section)
  const [first] = useState(() => ({ ids: new WeakMap<Y.Text, number>(), next: 0 }))
  if (!body) return null
  // A body that a faulty client put in the place of another is another body.
  let id = first.ids.get(body)
  if (id === undefined) {
    id = first.next++
    first.ids.set(body, id)
  }
  return <OneBody key={id} of={{ body, section, awareness }} {...props} />
}

type OneBodyProps = Omit<CollaborativeBodyProps, 'of'> & { readonly of: EditedBody }

function OneBody({ of, renderStatic, onHeal, ...props }: OneBodyProps) {
  const { body } = of
  const [attempt, setAttempt] = useState(firstAttempt)
  const [resume, setResume] = useState<Resume>()
  const onBreak = (cause: BreakCause, where: Resume | undefined) => {
    setResume(where)
    setAttempt((before) => afterBreak(before, cause, performance.now()))
    onHeal?.(cause)
  }
  const isStatic = attempt.mode === 'static'
  useEffect(() => {
    if (!isStatic) return
    return onBodyChange(body, () => setAttempt((before) => afterChange(before, performance.now())))
  }, [body, isStatic])

  if (isStatic) return <StaticBody body={body} render={renderStatic} />
  return (
    <BodyErrorBoundary attempt={attempt.number} onError={() => onBreak('error', undefined)}>
      <BoundEditor
        key={attempt.number}
        {...props}
        of={of}
        resume={attempt.number > 0 ? resume : undefined}
        onBreak={onBreak}
      />
    </BodyErrorBoundary>
  )
}

function StaticBody(props: { body: Y.Text; render: (blocks: readonly Block[]) => ReactNode }) {
  return props.render(useBodyBlocks(props.body))
}
