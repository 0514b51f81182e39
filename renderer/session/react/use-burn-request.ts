import { openBurnRequest } from '../../vault/index.ts'
import { useKeyring, useMembership } from './keyring-context.ts'
import { useDirectory, useWorkshop } from './workshop-context.ts'

/** The organizer's request to burn that this person has yet to answer, with the two answers. */
interface BurnRequestToAnswer {
  readonly isOpen: boolean
  readonly decline: () => void
  /** Says that this device burns now, in its own name alone. */
  readonly confirm: () => void
}

export function useBurnRequest(): BurnRequestToAnswer {
  const keyring = useKeyring()
  const membership = useMembership()
  const { acts } = useWorkshop()
  const request = openBurnRequest(useDirectory(), membership)
  return {
    isOpen: request !== undefined,
    decline: () => {
      if (!request) return
      const burnDeclined = request.serial
      void keyring.edit(membership.id, (standing) => ({ ...standing, burnDeclined }))
    },
    confirm: () => {
      if (request) acts.confirmBurned(request)
    },
  }
}
