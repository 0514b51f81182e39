import type { DragEvent } from 'react'

/** Our own type: text that is dragged in from elsewhere is not taken for a section. */
const type = 'application/x-sotto-section'

/** Starts dragging a group's section. Only its key travels, so that no other window gets its words. */
export function startDrag(event: DragEvent, key: string): void {
  event.dataTransfer.setData(type, key)
  event.dataTransfer.effectAllowed = 'copy'
}

/** Whether what is dragged over is one of our sections; then it may be dropped. */
export function allowDrop(event: DragEvent): boolean {
  if (!event.dataTransfer.types.includes(type)) return false
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
  return true
}

/** The key of the section that was dropped. */
export function droppedKey(event: DragEvent): string | undefined {
  return event.dataTransfer.getData(type) || undefined
}
