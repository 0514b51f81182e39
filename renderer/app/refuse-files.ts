/**
 * A file that is dropped where nobody takes it would replace the page: browsers open it. It is refused
 * instead. Who takes files listens before this, and has prevented it already.
 */
export function refuseFiles(window: Window): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
}
