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
  handOut: {
    'cannot-read': 'Nothing is handed out: that folder cannot be read. Choose another one.',
    'nothing-there':
      'Nothing is handed out: no installer is in that folder. Put the files of a release there, then choose it again.',
    'process-failed':
      'Nothing is handed out. Try again, or let another facilitator’s computer host.',
  },
  kit: {
    'disk-full': 'The kit is not whole: the disk is full. Make room, or choose another stick.',
    'not-permitted':
      'The kit is not whole: this computer does not let Sotto write there. Choose another folder.',
    'cannot-read':
      'The kit is not whole: one of the chosen files cannot be read. Choose them again.',
    'not-an-installer':
      'Nothing was copied: choose installers and portable archives of Sotto alone; nothing else goes into a kit.',
    'wrong-sum':
      'The kit is not whole: a file is another one than the list of check sums beside it says. Get the release again, from where you trust it.',
    'cannot-print': 'The files are there, but the sheet could not be made. Try again.',
    'cannot-write': 'The kit is not whole: the stick did not take it. Try another one.',
  },
}
