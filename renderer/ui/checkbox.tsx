import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** The name that is read out, where the words beside the box do not say it. */
  readonly label?: string
  readonly children: ReactNode
}

/** Something that is so or not, with its words beside it. */
export function Checkbox({ label, children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} {...(label ? { 'aria-label': label } : {})} className="tick">
      <span className="tick-box" aria-hidden />
      <span>{children}</span>
    </AriaCheckbox>
  )
}
