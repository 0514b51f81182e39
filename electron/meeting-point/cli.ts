import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addressesOf } from './addresses.ts'
import { type MeetingPoint, startMeetingPoint } from './server.ts'
import { loadSite, type Site } from './site.ts'

const usage = `npm run room -- [--host ADDRESS] [--port PORT] [--allow-host NAME]...

  --host        the address to listen on (default 127.0.0.1; 0.0.0.0 for the whole network)
  --port        the port (default 4470; 0 takes a free one)
  --allow-host  a name that this computer goes by, where there is one (behind an https proxy)`

const failures = {
  'port-in-use': 'That port is taken: choose another with --port.',
  'not-permitted': 'Not permitted to listen there: choose a port above 1023.',
  'no-such-address': 'This computer has no such address: choose another with --host.',
} as const

/** `npm run room`: the meeting point alone, serving the built renderer, until Ctrl-C. */
async function main(): Promise<number> {
  const options = readOptions()
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const site = await builtSite()
  const started = await startMeetingPoint({ ...options, ...(site ? { site } : {}) })
  if (!started.ok) {
    console.error(failures[started.code])
    return 1
  }
  announce(started.meetingPoint, site !== undefined)
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
        help: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) return usage
    return { host: values.host, port, allowedHosts: values['allow-host'] }
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

function announce({ host, port }: MeetingPoint, servesPage: boolean): void {
  const addresses = addressesOf(host, networkInterfaces())
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
