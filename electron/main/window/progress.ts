/** Shows in the dock or task bar that something takes its time. */
export async function withProgress<T>(
  window: {
    readonly setProgressBar: (progress: number) => void
    readonly isDestroyed: () => boolean
  },
  work: () => Promise<T>,
): Promise<T> {
  const show = (progress: number) => {
    if (!window.isDestroyed()) window.setProgressBar(progress)
  }
  // Above 1 is Electron's sign for "as long as it takes", below 0 for none.
  show(2)
  try {
    return await work()
  } finally {
    show(-1)
  }
}
