import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { areFourWords } from '../../shared/keys/four-words.ts'
import { type HandedFiles, readHandOutFolder } from '../hand-out/read-folder.ts'
import { addressesForInvites, listeningAddresses } from './addresses.ts'
import { type MeetingPoint, startMeetingPoint } from './server.ts'
import { loadSite, type Site } from './site.ts'

const usage = `npm run room -- [--host ADDRESS] [--port PORT] [--allow-host NAME]...
               [--hand-out FOLDER [--words "FOUR WORDS"]]

  --host        the address to listen on (default 127.0.0.1; 0.0.0.0 for the whole network)
  --port        the port (default 4470; 0 takes a free one)
  --allow-host  a name that this computer goes by, where there is one (behind an https proxy)
  --hand-out    a folder with installers: a page hands them out to the room, and the app itself is then
                served on this computer and by https only
  --words       the four words of the workshop, shown on that page`

const failures = {
  'port-in-use': 'That port is taken: choose another with --port.',
  'not-permitted': 'Not permitted to listen there: choose a port above 1023.',
  'no-such-address': 'This computer has no such address: choose another with --host.',
} as const

const folderProblems = {
  'cannot-read': 'That folder cannot be read: choose another with --hand-out.',
  'nothing-there':
    'No installer is in that folder: put the files of a release there (.exe, .dmg, .deb, portable .zip).',
} as const

const notWords = 'Those are not four words as Sotto shows them: copy them from the settings.'

/** `npm run room`: the meeting point alone, serving the built renderer, until Ctrl-C. */
async function main(): Promise<number> {
  const options = readOptions()
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const { handOutFolder, words, ...listening } = options
  const read = handOutFolder === undefined ? undefined : await readHandOutFolder(handOutFolder)
  if (read?.ok === false) {
    console.error(folderProblems[read.code])
    return 1
  }
  const site = await builtSite()
  let port = 0
  const reachedAt = () =>
    addressesForInvites(networkInterfaces()).map((address) => `http://${address}:${port}/`)
  const handOut = read && { files: read.files, words, reachedAt }
  const started = await startMeetingPoint({
    ...listening,
    ...(site ? { site } : {}),
    handOut: () => handOut,
  })
  if (!started.ok) {
    console.error(failures[started.code])
    return 1
  }
  port = started.meetingPoint.port
  announce(started.meetingPoint, site !== undefined, handOut?.files)
  await stopSignal()
  await started.meetingPoint.stop()
  return 0
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '4470' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        'hand-out': { type: 'string' },
        words: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) return usage
    const words = values.words?.trim().split(/\s+/)
    if (words && !areFourWords(words)) return notWords
    const { host, 'allow-host': allowedHosts, 'hand-out': handOutFolder } = values
    return { host, port, allowedHosts, handOutFolder, words }
  } catch {
    return usage
  }
}

async function builtSite(): Promise<Site | undefined> {
  try {
    return await loadSite(path.resolve(import.meta.dirname, '../../dist/renderer'))
  } catch {
    return undefined
  }
}

function announce({ host, port }: MeetingPoint, servesPage: boolean, files?: HandedFiles): void {
  const addresses = listeningAddresses(host, networkInterfaces())
  if (files)
    for (const address of addresses)
      console.log(`Get Sotto      http://${address}:${port}/get  (${files.size} files)`)
  for (const address of addresses) console.log(`Meeting point  ws://${address}:${port}/meet`)
  if (servesPage)
    for (const address of addresses) console.log(`The app        http://${address}:${port}/`)
  else console.log('The app is not built, so only the meeting point is served: npm run build')
  console.log(
    'Browsers on other computers need https in front (WebRTC and sealing ask for it); the desktop app does not.',
  )
  console.log('It keeps nothing. Ctrl-C stops it.')
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

process.exit(await main())
