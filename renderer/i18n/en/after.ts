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
  record: {
    title: 'Record of consent and destruction',
    text: 'One page for an ethics board, or for your files: counts and days, no name, no group, no word of the notes. It is made from what lies here, so print it before you burn this device.',
    show: 'Show the record',
    print: 'Print',
    save: 'Save as HTML',
    saved: 'Saved.',
    workshop: 'Workshop',
    days: 'Days',
    rule: 'Rule of the room',
    marks: 'Devices that must mark a wording before it may leave',
    kept: 'Days that notes are kept after the last day',
    keptByHand: 'until they are burned by hand',
    lastDay: 'Last day, as signed',
    devices: 'Devices that took part and kept notes',
    agreed: 'Agreed to the house rules',
    of: '{{number}} of {{all}} devices',
    review: 'Shown to the room before it left, until',
    noReview: 'not shown to the room',
    readBy: 'Read on',
    carried: 'of these, by carried answers',
    visits: 'windows that keep nothing',
    edition: 'SHA-256 of what was shown',
    burned: 'Burned',
    notReached: 'Not reached, or kept by its person',
    asked: 'Everybody was asked to burn',
    yes: 'yes',
    no: 'not yet',
    limits: 'What this page cannot say',
    limitCounts:
      'It counts devices, not people, and what they said of themselves: whether a disk was really erased nobody else can know.',
    limitCopies: 'Copies, photographs and backups that somebody made are not in it.',
    limitHere:
      'It is what one device knew when the page was made; devices that come later may add to it.',
  },
  sheet: {
    title: 'Information for those who take part',
    text: 'For an ethics board, or for people who are invited: what is written down, what may leave, and how it ends, as it is signed for this workshop.',
    show: 'Show the information sheet',
    notes:
      'Groups write notes together on their own laptops. No server holds them, no sound is recorded, and who wrote what is not stored.',
    marks:
      'Everything is off the record unless the room marks it: so many devices must mark the very wording that may leave: {{number}}.',
    hold: 'Anybody may keep a section here, at any time until the report has left, without a name and without a reason.',
    review:
      'The organizer can show everybody the report word for word before it leaves, also as a file to read at home.',
    keptDays:
      'Devices keep the notes for so many days after the last day, warn a week before, and burn them: {{number}}.',
    keptByHand:
      'The notes lie sealed on the devices until they are burned: each person can burn at any time, and the organizer can ask everybody to.',
    limits:
      'What it cannot help: whoever is in the room can read, copy, photograph and tell. A laptop that is left unlocked can be read.',
  },
}
