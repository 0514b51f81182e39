import { readHandOutFolder } from '../../../electron/hand-out/read-folder.ts'
import { startMeetingPoint } from '../../../electron/meeting-point/server.ts'

/* A meeting point of its own process that hands out the folder it is given; says its port. */
const read = await readHandOutFolder(process.argv[2] ?? '')
if (!read.ok) throw new Error(read.code)
const handOut = { files: read.files, words: undefined, reachedAt: () => [] }
const started = await startMeetingPoint({ handOut: () => handOut })
if (!started.ok) throw new Error(started.code)
process.send?.(started.meetingPoint.port)
process.on('disconnect', () => process.exit(0))
