import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { remember, remembered } from '../../ui/index.ts'

/** Whether a single sign opens the help; who speaks to the computer, or rests a hand on its keys, turns it off. */
export const useHelpKeySetting = create<{ isOn: boolean; set: (isOn: boolean) => void }>((set) => ({
  isOn: remembered('help-key', ['on', 'off']) === 'on',
  set: (isOn) => {
    remember('help-key', isOn ? 'on' : 'off')
    set({ isOn })
  },
}))

/** Calls back at the key of the help: F1, and a question mark that is not typed anywhere. */
export function useHelpKey(onHelp: () => void): void {
  const { isOn } = useHelpKeySetting()
  const latest = useRef(onHelp)
  useEffect(() => {
    latest.current = onHelp
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isMark = isOn && /^[?؟]$/.test(event.key) && !isTyped(event)
      if (event.defaultPrevented || !(isMark || event.key === 'F1')) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}

function isTyped({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const field = 'input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]'
  return ctrlKey || metaKey || altKey || isComposing || (target as Element).closest(field) !== null
}
