/** Words of what comes after the room: answers by file, what became of our words, the record. */
export const after = {
  taken: {
    new: 'Taken in. New in it: {{what}}.',
    nothing: 'Taken in. Nothing in it was new here.',
    holds: 'kept off the record: {{number}}',
    wishes: 'wishes for another wording: {{number}}',
    read: 'devices that have read it: {{number}}',
  },
  answer: {
    title: 'Without a network: answer by file',
    text: 'What you kept here and asked for can travel to the organizer as a sealed file. It carries no name, no device and no time.',
    carry:
      'Who hands a file over is seen doing so. So give yours to somebody of the room, who opens the answers of several here and passes on one: nobody can tell which came from whom.',
    save: 'Save an answer as a file',
    open: 'Open answers of others',
    lift: 'A file only adds. A hold that has left in one is lifted when this device meets the others again.',
  },
  hand: {
    title: 'Without a network: hand it out as a file',
    text: 'One file for everybody. Only devices of this workshop can open it; they read the report at home and send answers back. Open those in any number and order.',
    save: 'Save the review as a file',
    open: 'Open answers',
  },
  waiting: {
    text: 'No network here? Open the file that the organizer gave you.',
  },
  savedReview: 'Saved. Hand it to everybody; its name says nothing.',
  savedAnswer: 'Saved. In it is what was said here, and all that this device has opened of others.',
  carried: 'By carried answers: {{number}}.',
  beyond: 'Read besides, by devices that are not listed here: {{number}}.',
  late: 'You saved the report on {{day}}. Sections of it that may not leave any more: {{number}}. Take them out of what was handed on, and save the report again.',
  became: {
    'as-written': 'In the report as you wrote it.',
    shortened: 'In the report, shortened.',
    'in-other-words': 'In the report, in other words.',
    'not-taken': 'Marked, and not taken into this report. It stays with you.',
    kept: 'Kept here: it is in no report.',
  },
  rests: {
    bare: 'Sentences that rest on nothing: {{number}}.',
    see: 'What it rests on',
    title: 'What each sentence rests on',
    text: 'Choose a sentence to see where its words come from. Those that rest on nothing are underlined. This is a measure of words, for you alone; none of it is in the report.',
    same: 'Word for word in “{{group}}”.',
    close: 'Close to “{{group}}”:',
    nothing:
      'It rests on nothing that is known here. Somebody wrote it at the desk, or the group has changed its words since.',
  },
}
