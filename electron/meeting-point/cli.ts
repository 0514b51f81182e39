import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { areFourWords } from '../../shared/keys/four-words.ts'
import { type HandedFiles, readHandOutFolder } from '../hand-out/read-folder.ts'
import { addressesForInvites, listeningAddresses } from './addresses.ts'
import { openCertificate } from './certificate.ts'
import { limitsFor } from './limits-for.ts'
import { type MeetingPoint, startMeetingPoint } from './server.ts'
import { loadSite, type Site } from './site.ts'

const usage = `npm run room -- [--host ADDRESS] [--port PORT] [--allow-host NAME]...
               [--devices NUMBER] [--cert FILE --key FILE] [--hand-out FOLDER [--words "FOUR WORDS"]]

  --host        the address to listen on (default 127.0.0.1; 0.0.0.0 for the whole network)
  --port        the port (default 4470; 0 takes a free one)
  --allow-host  a name that this computer goes by, where there is one (behind an https proxy)
  --devices     how many may be connected at once (default 1024, of one address 512; behind a proxy all have one)
  --cert, --key a certificate and its key in PEM: https and wss, for browsers on other computers; read anew when
                they are renewed; the names in it are allowed
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

const certificateProblems = {
  'cannot-read-certificate':
    'The certificate or its key cannot be read: both are files in PEM, the certificate with its chain.',
  'certificate-and-key-differ': 'That key is not the one of that certificate.',
} as const

const oneWithoutOther = 'A certificate needs its key: give both --cert and --key.'

const notWords = 'Those are not four words as Sotto shows them: copy them from the settings.'

/** `npm run room`: the meeting point alone, serving the built renderer, until Ctrl-C. */
async function main(): Promise<number> {
  const options = readOptions()
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const { handOutFolder, words, tls, devices, ...listening } = options
  const opened = tls && (await openCertificate(tls.cert, tls.key))
  if (opened?.ok === false) {
    console.error(certificateProblems[opened.code])
    return 1
  }
  const certificate = opened?.certificate
  const read = handOutFolder === undefined ? undefined : await readHandOutFolder(handOutFolder)
  if (read?.ok === false) {
    console.error(folderProblems[read.code])
    return 1
  }
  const site = await builtSite()
  let port = 0
  const reachedAt = () =>
    addressesForInvites(networkInterfaces()).map(
      (address) => `${certificate ? 'https' : 'http'}://${address}:${port}/`,
    )
  const handOut = read && { files: read.files, words, reachedAt }
  const started = await startMeetingPoint({
    ...listening,
    ...(certificate ? { certificate } : {}),
    allowedHosts: [...listening.allowedHosts, ...(certificate?.names() ?? [])],
    ...(site ? { site } : {}),
    ...(devices === undefined ? {} : { limits: limitsFor(devices) }),
    handOut: () => handOut,
  })
  if (!started.ok) {
    console.error(failures[started.code])
    return 1
  }
  port = started.meetingPoint.port
  const served = { app: site !== undefined, files: handOut?.files, names: certificate?.names() }
  announce(started.meetingPoint, served)
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
        devices: { type: 'string' },
        cert: { type: 'string' },
        key: { type: 'string' },
        'hand-out': { type: 'string' },
        words: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (values.help || !isWhole(port, 0, 65_535)) return usage
    const words = values.words?.trim().split(/\s+/)
    if (words && !areFourWords(words)) return notWords
    const { host, 'allow-host': allowedHosts, 'hand-out': handOutFolder } = values
    const { cert, key } = values
    const devices = values.devices === undefined ? undefined : Number(values.devices)
    if (devices !== undefined && !isWhole(devices, 1, 1_000_000)) return usage
    if ((cert === undefined) !== (key === undefined)) return oneWithoutOther
    const tls = cert !== undefined && key !== undefined ? { cert, key } : undefined
    return { host, port, allowedHosts, handOutFolder, words, tls, devices }
  } catch {
    return usage
  }
}

function isWhole(number: number, low: number, high: number): boolean {
  return Number.isInteger(number) && number >= low && number <= high
}

async function builtSite(): Promise<Site | undefined> {
  try {
    return await loadSite(path.resolve(import.meta.dirname, '../../dist/renderer'))
  } catch {
    return undefined
  }
}

interface Served {
  readonly app: boolean
  readonly files: HandedFiles | undefined
  /** The names of the certificate; undefined where TLS is not spoken here. */
  readonly names: readonly string[] | undefined
}

function announce({ host, port }: MeetingPoint, { app, files, names }: Served): void {
  const addresses = names ?? listeningAddresses(host, networkInterfaces())
  const safe = names ? 's' : ''
  for (const address of addresses) console.log(`Meeting point  ws${safe}://${address}:${port}/meet`)
  if (files)
    for (const address of addresses)
      console.log(`Get Sotto      http${safe}://${address}:${port}/get  (${files.size} files)`)
  if (app)
    for (const address of addresses) console.log(`The app        http${safe}://${address}:${port}/`)
  else console.log('The app is not built, so only the meeting point is served: npm run build')
  if (!names)
    console.log(
      'Browsers on other computers need https (WebRTC and sealing ask for it): --cert and --key, or a proxy in front; the desktop app does not.',
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
