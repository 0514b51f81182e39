import { spawnSync } from 'node:child_process'
import { okIf, type Step, untold } from '../step.ts'

/** @param executable an installed app, which alone claims links and files */
export function owner(executable: string | undefined): Step {
  return {
    title: 'The system gives sotto: links and .sotto files to the installed app',
    onStandIn: true,
    examine: async () => {
      if (!executable) return untold('no installed app was named (npm run doctor -- --app=FILE)')
      if (process.platform !== 'linux') return untold('asked below, by trying it')
      const kinds = ['x-scheme-handler/sotto', 'application/x-sotto']
      const owned = kinds.map((kind) => {
        const { stdout } = spawnSync('xdg-mime', ['query', 'default', kind], { encoding: 'utf8' })
        return stdout?.trim() === 'sotto.desktop'
      })
      return okIf(
        owned.every(Boolean),
        `links: ${owned[0] ? 'yes' : 'no'}; files: ${owned[1] ? 'yes' : 'no'}`,
      )
    },
  }
}
