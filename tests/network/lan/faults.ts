import { z } from 'zod'

/** What a room's Wi-Fi does wrong; each value is as on a good one unless it is set. */
export const faultsSchema = z.object({
  /** Milliseconds each way. */
  delay: z.number().default(0),
  /** Of a hundred frames, lost. */
  loss: z.number().default(0),
  /** Nothing but TCP comes through, as behind some firewalls. */
  noUdp: z.boolean().default(false),
  /** Devices reach the first one and no other, as with client isolation. */
  isolated: z.boolean().default(false),
  /** Ports that nothing passes, from 0. */
  down: z.array(z.number()).default([]),
})

export type Faults = z.infer<typeof faultsSchema>
export type FaultsInput = z.input<typeof faultsSchema>
