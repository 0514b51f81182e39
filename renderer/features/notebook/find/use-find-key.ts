import { useEffect, useState } from 'react'

/** Whether somebody looks for something, and for what at first; by Ctrl/Cmd+F, and the button. */
export function useFindKey() {
  const [first, setFirst] = useState<string>()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isFind || event.key.toLowerCase() !== 'f') return
      const field = document.querySelector<HTMLInputElement>('.find-bar input')
      // Asked for twice, it is the browser's own, which looks through the whole window.
      if (field && document.activeElement === field) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      setFirst(selectedWords())
      field?.focus()
      field?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return {
    isOpen: first !== undefined,
    first: first ?? '',
    open: () => setFirst(''),
    close: () => setFirst(undefined),
  }
}

/** What is selected, where it is a few words of one line. */
function selectedWords(): string {
  const words = document.getSelection()?.toString() ?? ''
  return words.length <= 100 && !words.includes('\n') ? words : ''
}
