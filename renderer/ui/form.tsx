import type { ReactNode } from 'react'
import { Form as AriaForm } from 'react-aria-components'

interface FormProps {
  readonly onSubmit: () => void
  readonly children: ReactNode
  readonly className?: string
}

/** A form that stays on its page: what is wrong is shown beside the fields, by the screen itself. */
export function Form({ onSubmit, children, className = 'form' }: FormProps) {
  return (
    <AriaForm
      className={className}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </AriaForm>
  )
}
