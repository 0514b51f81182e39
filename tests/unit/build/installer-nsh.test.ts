import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const include = path.resolve(import.meta.dirname, '../../../build/installer.nsh')
const folder = mkdtempSync(path.join(tmpdir(), 'sotto-nsis-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasCompiler = spawnSync('makensis', ['-VERSION']).error === undefined
if (!hasCompiler) console.log('No makensis here: what the Windows installer does is not compiled.')

/** An installer around it that has what electron-builder's has: the mode, and the app's file. */
const around = `
Unicode true
Name "Sotto"
OutFile "${path.join(folder, 'Sotto-compiled.exe')}"
InstallDir "$PROGRAMFILES64\\Sotto"
!include LogicLib.nsh
Var installMode
!define APP_EXECUTABLE_FILENAME "Sotto.exe"
!include "${include}"
Section
  StrCpy $installMode "all"
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section "Uninstall"
  !insertmacro customUnInstall
SectionEnd
`

describe('what the Windows installer does besides', () => {
  it.skipIf(!hasCompiler)('compiles, without a warning', () => {
    const script = path.join(folder, 'setup.nsi')
    writeFileSync(script, around)
    const { status, stdout } = spawnSync('makensis', ['-WX', script], { encoding: 'utf8' })
    expect(status, stdout).toBe(0)
  })

  it('makes a rule for all users only, for this program, from networks like the room’s, and takes it away', () => {
    // NSIS writes its constants as our templates: <NAME> here.
    const text = readFileSync(include, 'utf8').replaceAll(/\$\{(\w+)\}/g, '<$1>')
    const macro = (name: string) =>
      new RegExp(`!macro ${name}\\n([\\s\\S]*?)!macroend`).exec(text)?.[1] ?? ''
    for (const name of ['customInstall', 'customUnInstall']) {
      const [first = '', ...rest] = macro(name).trim().split('\n')
      // Nothing is done outside of that condition.
      expect(first, name).toBe('<if> $installMode == "all"')
      expect(rest.at(-1)?.trim(), name).toBe('<endif>')
    }
    const added = /add rule [^\n]*/.exec(macro('customInstall'))?.[0]
    expect(added).toContain('program="$INSTDIR\\<APP_EXECUTABLE_FILENAME>"')
    expect(added).toContain('remoteip=<ROOM_NETWORKS>')
    expect(text).toMatch(/!define ROOM_NETWORKS "localsubnet,[\d./,a-f:]+"/)
    expect(macro('customUnInstall')).toContain('removeFirewallRule')
    expect(macro('removeFirewallRule')).toContain('delete rule name="<FIREWALL_RULE>"')
  })
})
