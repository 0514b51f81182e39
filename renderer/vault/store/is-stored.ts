/** Whether there is a vault of this name, without opening it; true where that cannot be asked. */
export async function isStored(name: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some((database) => database.name === name)
  } catch {
    return true
  }
}
