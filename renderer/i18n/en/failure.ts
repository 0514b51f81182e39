/** Why something could not be done, each with what helps. The keys are the codes of `platform/failure.ts`. */
export const failure = {
  save: {
    'disk-full': 'It was not saved: the disk is full. Make room, or choose another disk.',
    'not-permitted':
      'It was not saved: this computer does not let Sotto write there. Choose another folder.',
    'cannot-print':
      'It was not saved: the pages could not be made. Try again, or take another format.',
    'cannot-write': 'It could not be saved. Nothing was written; try another place.',
  },
  host: {
    'port-in-use':
      'This computer could not become a meeting point: another program uses the place on the network where it would listen. Close that program, or let another facilitator’s computer host.',
    'not-permitted':
      'This computer could not become a meeting point: the system does not let Sotto listen. Let another facilitator’s computer host.',
    'no-such-address':
      'This computer could not become a meeting point: it is on no network. Join the room’s network and try again.',
    'process-failed':
      'This computer could not become a meeting point. Try again, or let another facilitator’s computer host.',
  },
}
