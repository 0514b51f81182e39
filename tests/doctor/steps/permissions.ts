import { okIf, type Step } from '../step.ts'

export const permissions: Step = {
  title: 'Camera, microphone, place and notifications are refused without asking anybody',
  onStandIn: true,
  examine: async ({ window }) => {
    const answers = {
      microphone: await window.evaluate(askForMedia, 'audio' as const),
      camera: await window.evaluate(askForMedia, 'video' as const),
      place: await window.evaluate(askForPlace),
      notifications: await window.evaluate(askForNotifications),
    }
    return okIf(
      !Object.values(answers).includes('granted'),
      Object.entries(answers)
        .map(([name, answer]) => `${name}: ${answer}`)
        .join('; '),
    )
  },
}

/** Runs in the page. Without such a device there is nothing that could be granted. */
function askForMedia(kind: 'audio' | 'video'): Promise<string> {
  return navigator.mediaDevices.getUserMedia({ [kind]: true }).then(
    () => 'granted',
    (error: Error) => (error.name === 'NotFoundError' ? 'no device' : 'refused'),
  )
}

/** Runs in the page. */
function askForPlace(): Promise<string> {
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      () => resolve('granted'),
      () => resolve('refused'),
    ),
  )
}

/** Runs in the page. */
async function askForNotifications(): Promise<string> {
  return (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused'
}
