import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, firefox } from '@playwright/test'
import { isExecutable, onPath } from './browser.ts'

const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
]

/** The path of the Firefox that is installed here (or that FIREFOX_PATH names), or undefined. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX_PATH, ...onPath(['firefox-esr', 'firefox']), ...places].find(
    (candidate) => candidate && isExecutable(candidate),
  )
}

const relay = fileURLToPath(new URL('firefox-relay.ts', import.meta.url))

/** Opens it with a fresh profile, as it is installed, by WebDriver BiDi (see firefox-relay.ts); it contacts nobody by itself. */
export async function openFirefox(installed: string): Promise<Browser> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sotto-firefox-'))
  const executablePath = path.join(folder, 'firefox')
  const command = [process.execPath, '--import', import.meta.resolve('tsx'), relay, installed]
  writeFileSync(executablePath, `#!/bin/sh\nexec ${command.map(quoted).join(' ')} "$@"\n`)
  chmodSync(executablePath, 0o755)
  try {
    return await firefox.launch({
      // Not Playwright's own build, which speaks another protocol.
      channel: 'moz-firefox',
      executablePath,
      // In the place of those for Chromium.
      args: [],
      firefoxUserPrefs: preferences,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const preferences = {
  // Two devices on one computer: the loopback is no way to another one, and mDNS names resolve nowhere.
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
