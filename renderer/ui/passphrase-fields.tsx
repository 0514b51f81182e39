import { useState } from 'react'
import { Checkbox } from './checkbox.tsx'
import { TextField } from './text-field.tsx'

interface PassphraseFieldsProps {
  /** What stands at the two fields and at the box that shows them. */
  readonly words: {
    readonly label: string
    readonly again: string
    readonly show: string
    readonly hint: string
  }
  readonly value: string
  readonly again: string
  readonly onChange: (value: string, again: string) => void
  readonly error?: string | undefined
  readonly againError?: string | undefined
  readonly autoFocus?: boolean
}

/** A new passphrase: typed twice, as it cannot be recovered, and to be seen where nobody looks on. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { value, again, words, onChange } = props
  const [isSeen, setIsSeen] = useState(false)
  const type = isSeen ? 'text' : 'secret'
  return (
    <>
      <TextField
        label={words.label}
        hint={words.hint}
        type={type}
        value={value}
        autoFocus={props.autoFocus ?? false}
        onChange={(next) => onChange(next, again)}
        error={props.error}
      />
      <TextField
        label={words.again}
        type={type}
        value={again}
        onChange={(next) => onChange(value, next)}
        error={props.againError}
      />
      <Checkbox isSelected={isSeen} onChange={setIsSeen}>
        {words.show}
      </Checkbox>
    </>
  )
}
