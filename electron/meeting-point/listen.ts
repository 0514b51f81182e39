import type { Server } from 'node:http'

/** Why a meeting point could not listen. */
export type ListenFailure = 'port-in-use' | 'not-permitted' | 'no-such-address'

/** Resolves when the server listens, or with why it cannot. */
export function listen(server: Server, host: string, port: number) {
  return new Promise<ListenFailure | undefined>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('port-in-use')
      else resolve(error.code === 'EACCES' ? 'not-permitted' : 'no-such-address')
    })
    server.listen({ host, port }, () => {
      server.removeAllListeners('error')
      // Running out of file handles and the like: this newcomer is lost, the server is not.
      server.on('error', () => {})
      resolve(undefined)
    })
  })
}
