import { useEffect } from 'react'

/**
 * Files that are dropped anywhere in the window are given to `onFiles` while it is there. No window is
 * ever left for a file: without anybody to take it, it is refused (see `refuse-files.ts`).
 */
export function useFileDrop(onFiles: ((files: readonly File[]) => void) | undefined): void {
  useEffect(() => {
    if (!onFiles) return
    const over = (event: DragEvent) => {
      if (!isOfFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!isOfFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    // Before any editor: a file on a text is still a file.
    window.addEventListener('dragover', over, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [onFiles])
}

/** A picture that is dragged from another page is a file and words; its words are meant. */
function isOfFiles({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  return types.includes('Files') && !types.includes('text/html')
}
