import { useState } from 'react'
import { Checkbox } from './checkbox.tsx'
import { TextField } from './text-field.tsx'

export interface PassphraseFieldsProps {
  readonly label: string
  readonly againLabel: string
  readonly showLabel: string
  readonly hint?: string
  readonly value: string
  readonly again: string
  readonly onChange: (value: string, again: string) => void
  readonly error?: string | undefined
  readonly againError?: string | undefined
  readonly autoFocus?: boolean
}

/** A new passphrase: typed twice, as it cannot be recovered, and to be seen where nobody looks on. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { value, again, onChange } = props
  const [isSeen, setIsSeen] = useState(false)
  const type = isSeen ? 'text' : 'password'
  return (
    <>
      <TextField
        label={props.label}
        {...(props.hint ? { hint: props.hint } : {})}
        type={type}
        value={value}
        autoFocus={props.autoFocus ?? false}
        onChange={(next) => onChange(next, again)}
        error={props.error}
      />
      <TextField
        label={props.againLabel}
        type={type}
        value={again}
        onChange={(next) => onChange(value, next)}
        error={props.againError}
      />
      <Checkbox isSelected={isSeen} onChange={setIsSeen}>
        {props.showLabel}
      </Checkbox>
    </>
  )
}
