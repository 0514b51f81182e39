import { existsSync } from 'node:fs'
import path from 'node:path'
import { okIf, type Step } from '../step.ts'

export const spelling: Step = {
  title: 'No spelling dictionary is fetched',
  onStandIn: false,
  examine: async ({ app, data }) => {
    const on = await app.evaluate(({ BrowserWindow, session }) =>
      [
        session.defaultSession,
        ...BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session),
      ].some((one) => one.isSpellCheckerEnabled()),
    )
    const folder = ['Dictionaries', 'Partitions/sotto/Dictionaries'].some((name) =>
      existsSync(path.join(data, name)),
    )
    return okIf(
      !on && !folder,
      `checker: ${on ? 'on' : 'off'}; folder: ${folder ? 'there' : 'none'}`,
    )
  },
}
