const nothing = () => () => undefined

/** A document of which nothing is to be told: saved, every meeting point reached, and nobody here. */
export const quietDoc = {
  stored: {
    status: () => ({ state: 'saved' }),
    onStatus: nothing,
    loaded: Promise.resolve({ damaged: 0, opened: true }),
  },
  awareness: { clientID: 1, getStates: () => new Map(), on: () => {}, off: () => {} },
  room: { status: () => ({ unreached: [] }), onStatus: nothing },
}
