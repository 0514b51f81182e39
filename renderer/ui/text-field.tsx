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
  readonly type?: 'text' | 'secret' | 'date' | 'datetime-local'
}

/** A labelled field, of one line or (with `rows`) several. */
export function TextField({ label, hint, error, rows, type = 'text', ...props }: TextFieldProps) {
  const { maxLength, autoFocus, ...field } = props
  const input = {
    className: type === 'secret' ? 'input input-secret' : 'input',
    // What is typed may be of another direction than the page.
    dir: 'auto',
    // React Aria moves the focus itself where the field was asked for.
    ...(maxLength ? { maxLength } : {}),
  }
  return (
    <AriaTextField
      {...field}
      {...(autoFocus ? { autoFocus } : {})}
      // No field of passwords: browsers offer to keep those, on their maker's servers too, and write what
      // stands in the field before (a name) to the disk with them.
      type={type === 'secret' ? 'text' : type}
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
