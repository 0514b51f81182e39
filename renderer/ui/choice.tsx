import { Label, Radio, RadioGroup } from 'react-aria-components'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly { readonly value: T; readonly label: string }[]
}

/** One of a few. */
export function Choice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>) {
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as T)} className="field">
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice">
          <span className="choice-mark" aria-hidden />
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
