import { useRef } from 'react'
import { Button } from './button.tsx'

interface FilePickerProps {
  readonly label: string
  /** What the system's dialog offers: endings and media types. */
  readonly accept: string
  /** Called for each in turn. */
  readonly onFile: (file: File) => void | Promise<void>
  /** Whether several can be chosen at once. */
  readonly multiple?: boolean
}

/** A button that lets the person choose a file, or several. */
export function FilePicker({ label, accept, onFile, multiple = false }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="form-row-start">
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void inTurn(files, onFile)
        }}
      />
    </div>
  )
}

async function inTurn(files: readonly File[], onFile: FilePickerProps['onFile']): Promise<void> {
  for (const file of files) await onFile(file)
}
