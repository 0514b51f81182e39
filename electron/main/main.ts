import path from 'node:path'
import { app, BrowserWindow, protocol, session } from 'electron'
import { registerAppScheme, serveApp } from './security/app-scheme.ts'
import { lockDownPages } from './security/lock-down.ts'
import { denyPermissions } from './security/permissions.ts'
import { setSwitches } from './security/switches.ts'
import { openMainWindow, partition } from './window/main-window.ts'

const preload = path.join(import.meta.dirname, 'preload.cjs')
const renderer = path.join(import.meta.dirname, '../renderer')

setSwitches(app)
registerAppScheme(protocol)
lockDownPages(app, () => {})
app.on('window-all-closed', () => app.quit())

await app.whenReady()

const own = session.fromPartition(partition)
serveApp(own.protocol, renderer)
denyPermissions(own)
denyPermissions(session.defaultSession)
openMainWindow(BrowserWindow, preload)
