/** Whether other windows of this device have the same vault open. */
export interface WindowLock {
  /** Runs work that no other window may do to this vault at the same time. */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Says that this window has the vault open; resolves with the way to let go. */
  readonly hold: (name: string) => Promise<() => void>
  /** Whether this window is the only one that has the vault open. */
  readonly isAlone: (name: string) => Promise<boolean>
}

/** By the browser's own locks, which a crash lets go of; undefined where there are none. */
export function browserWindowLock(): WindowLock | undefined {
  const locks = typeof navigator === 'object' ? navigator.locks : undefined
  if (!locks) return undefined
  return {
    exclusively: (name, work) => locks.request(`x/${name}`, work) as ReturnType<typeof work>,
    hold: (name) =>
      new Promise((resolve, reject) => {
        const held = new Promise<void>((release) => {
          locks
            .request(`v/${name}`, { mode: 'shared' }, () => {
              resolve(release)
              return held
            })
            .catch(reject)
        })
      }),
    isAlone: async (name) => {
      const { held = [] } = await locks.query()
      return held.filter((lock) => lock.name === `v/${name}`).length <= 1
    },
  }
}
