import { createDiscovery } from '../../../electron/meeting-point/discovery.ts'
import type { HostingState } from '../../../shared/ipc/schemas.ts'
import { canMulticast } from '../../support/multicast.ts'
import { askBridge } from '../ask-bridge.ts'
import { okIf, type Step, untold, wrong } from '../step.ts'

/** Milliseconds for an announcement to be heard. */
const patience = 15_000

export const announcements: Step = {
  title: 'This computer becomes a meeting point, and is heard of on the network',
  onStandIn: true,
  examine: async ({ window }) => {
    const hosted = await askBridge<HostingState>(window, 'meeting-point:host')
    if (hosted?.ok !== true) return wrong('it could not host')
    const port = Number(new URL(hosted.value.hosting?.addresses[0] ?? 'ws://none:0').port)
    const heard = (await canMulticast()) ? await isHeard(port) : undefined
    const state = await askBridge<HostingState>(window, 'meeting-point:status')
    await askBridge(window, 'meeting-point:stop-hosting')
    const obstacle = state?.value.obstacle
    const says = [
      `hosts: yes`,
      `heard: ${heard === undefined ? 'no multicast here' : heard ? 'yes' : 'no'}`,
      ...(obstacle ? [`in the way: ${obstacle}`] : []),
    ].join('; ')
    return heard === undefined ? untold(says) : okIf(heard && !obstacle, says)
  },
}

/** Listens on the network, beside the app. */
async function isHeard(port: number): Promise<boolean> {
  const discovery = createDiscovery(() => {})
  const heard = await new Promise<boolean>((resolve) => {
    const look = () => {
      if (discovery.announced().some((one) => one.port === port)) resolve(true)
    }
    discovery.onChange(look)
    setTimeout(() => resolve(false), patience)
    look()
  })
  await discovery.stop()
  return heard
}
