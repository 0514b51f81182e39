import { useEffect, useState } from 'react'
import type { Platform } from './platform.ts'

/** Whether the operating system seals what the platform keeps; false until that is known. */
export function useSecretsSealed(platform: Platform): boolean {
  const [sealed, setSealed] = useState(false)
  useEffect(() => {
    // Where that cannot be told, nothing is promised: a passphrase is asked for.
    platform.secretsSealed().then(setSealed, () => setSealed(false))
  }, [platform])
  return sealed
}
