import { readFileSync } from 'node:fs'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { okIf, type Step, untold } from '../step.ts'

/** The fuses by their names in electron-builder.yml. */
const fusesByName = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
} as const

/** A fuse is a digit in the executable. */
const digit = { false: '0'.charCodeAt(0), true: '1'.charCodeAt(0) } as const

/** How a text in the form of electron-builder.yml sets each of them. Pure. */
export function fusesWanted(yml: string): readonly (readonly [name: string, on: boolean])[] {
  const [, block = ''] = /^electronFuses:\n((?:[ \t]+.*\n)+)/m.exec(yml) ?? []
  return [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(
    ([, name = '', on]) => [name, on === 'true'] as const,
  )
}

/** @param executable an installed app, which alone has its fuses set */
export function fuses(executable: string | undefined): Step {
  return {
    title: 'The fuses of the installed app are set',
    onStandIn: true,
    examine: async () => {
      if (!executable) return untold('no installed app was named (npm run doctor -- --app=FILE)')
      const wire = await getCurrentFuseWire(executable)
      const yml = readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8')
      const asSet = fusesWanted(yml).map(([name, on]) => {
        const fuse = fusesByName[name as keyof typeof fusesByName]
        return { name, isSet: wire[fuse] === digit[on ? 'true' : 'false'] }
      })
      const says = asSet.map(({ name, isSet }) => `${name}: ${isSet ? 'as set' : 'not'}`)
      return okIf(asSet.length > 0 && asSet.every(({ isSet }) => isSet), says.join('; '))
    },
  }
}
