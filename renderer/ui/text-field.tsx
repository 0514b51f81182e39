import type { InputHTMLAttributes } from 'react'
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

/** Beside its own, what the element below takes. */
interface TextFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'autoFocus' | 'maxLength'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly rows?: number
  readonly type?: 'text' | 'password' | 'date' | 'datetime-local'
}

/** A labelled field, of one line or (with `rows`) several. */
export function TextField({ label, hint, error, rows, type = 'text', ...props }: TextFieldProps) {
  const { maxLength, autoFocus, ...field } = props
  const input = {
    className: 'input',
    // What is typed may be of another direction than the page.
    dir: 'auto',
    // React Aria moves the focus itself where the field was asked for.
    ...(maxLength ? { maxLength } : {}),
  }
  return (
    <AriaTextField
      {...field}
      {...(autoFocus ? { autoFocus } : {})}
      type={type}
      isInvalid={error !== undefined}
      className="field"
      spellCheck="false"
      autoComplete="off"
    >
      <Label className="field-label">{label}</Label>
      {rows ? <TextArea {...input} rows={rows} /> : <Input {...input} />}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  )
}
