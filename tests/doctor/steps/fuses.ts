import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { okIf, type Step, untold } from '../step.ts'

const [off, on] = ['0', '1'].map((digit) => digit.charCodeAt(0))

/** How electron-builder.yml sets them. */
const wanted = [
  ['run as Node', FuseV1Options.RunAsNode, off],
  ['NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
  ['inspect arguments', FuseV1Options.EnableNodeCliInspectArguments, off],
  ['file privileges', FuseV1Options.GrantFileProtocolExtraPrivileges, off],
  ['cookie encryption', FuseV1Options.EnableCookieEncryption, on],
  ['asar integrity', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
  ['asar only', FuseV1Options.OnlyLoadAppFromAsar, on],
] as const

/** @param executable an installed app, which alone has its fuses set */
export function fuses(executable: string | undefined): Step {
  return {
    title: 'The fuses of the installed app are set',
    onStandIn: true,
    examine: async () => {
      if (!executable) return untold('no installed app was named (npm run doctor -- --app=FILE)')
      const wire = await getCurrentFuseWire(executable)
      const says = wanted.map(
        ([name, fuse, as]) => `${name}: ${wire[fuse] === as ? 'as set' : 'not'}`,
      )
      return okIf(
        wanted.every(([, fuse, as]) => wire[fuse] === as),
        says.join('; '),
      )
    },
  }
}
