// Gives a child of Node the port that Electron gives to a utility process.
process.on('disconnect', () => process.exit(0))
process.parentPort = {
  on: (event, listener) => {
    if (event !== 'message')
      throw new Error(`The stand-in for Electron has no parentPort event ${event}.`)
    process.on('message', (data) => listener({ data, ports: [] }))
  },
  postMessage: (message) => process.send(message),
}
