import { useRef } from 'react'
import { Button } from './button.tsx'

interface FilePickerProps {
  readonly label: string
  /** What the system's dialog offers: endings and media types. */
  readonly accept: string
  readonly onFile: (file: File) => void | Promise<void>
}

/** A button that lets the person choose one file. */
export function FilePicker({ label, accept, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="form-row-start">
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) void onFile(file)
          event.target.value = ''
        }}
      />
    </div>
  )
}
