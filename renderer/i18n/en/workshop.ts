export const workshop = {
  groups: 'Groups',
  untitled: 'A workshop',
  unnamedGroup: 'Unnamed group',
  report: 'Report',
  invite: 'Invite',
  nav: 'Workshop',
  menu: 'Places of the workshop',
  replaced:
    'This group has moved to a new key. Ask a facilitator for a new invite; what you wrote comes along.',
  newer:
    'Something about this workshop was changed with a newer Sotto. Update Sotto to see it; until then, groups and title are as this device knew them.',
  settings: 'Settings',
  home: 'All workshops',
  notYours: 'You have no invite to this group.',
  waitingTitle: 'Looking for the room',
  waitingText:
    'Its name and its groups come with the first device that is reached. You can write already.',
  rule: {
    'chatham-house': 'Chatham House rule: use what was said, never who said it.',
    'off-the-record': 'Off the record: nothing leaves but what the room marks.',
  },
  saved: 'Saved here.',
  saving: 'Saving…',
  sessionOnly: 'Kept in this window only.',
  notPromised: 'This browser may forget it: a private window does when it closes.',
  notSaved: 'Not saved: {{reason}}',
  reason: {
    'cannot-open':
      'this device’s storage does not open. Keep this window open; the others have your words.',
    'quota-exceeded': 'the disk is full. Keep this window open and make room.',
    'write-failed': 'writing to the disk failed. Keep this window open.',
    'closed-by-browser': 'the browser closed the storage. Reload when the others have your words.',
    'future-version':
      'what is stored here was written by a newer Sotto. Update Sotto to write here; nothing of it is touched.',
    cleared: 'the browser has cleared what was kept here. Keep this window open.',
    'wrong-key': 'what is stored was sealed with another key.',
    burned: 'the notes were burned on this device.',
  },
  cleared: {
    title: 'This browser has cleared what Sotto kept here.',
    text: 'Your keys and what you wrote are in this window only. When it closes they are gone from this device.',
    keep: 'Keep them here again',
    failed: 'This device did not take all of it. Keep this window open and try again.',
  },
  rescue: {
    save: 'Save a sealed copy of what is stored',
    saved: 'Saved, sealed as it lay there. It opens only with this device’s keys.',
    failed: 'No copy could be made of it.',
  },
  loading: 'Opening…',
  haveIt: '{{have}} of {{all}} have it.',
  nobody: {
    none: 'No meeting point: this device only.',
    connecting: 'Not connected.',
    looking: 'Looking for the others…',
    connected: 'Nobody else is here.',
  },
  obstacle: {
    'local-network-refused':
      'macOS keeps Sotto from this network. Allow it in System Settings, Privacy & Security, Local Network; then quit Sotto and open it again.',
    'no-firewall-rule':
      'The firewall of Windows has no rule that lets other devices reach this computer, and only an administrator can make one: by allowing Sotto when Windows asks, or by installing it for all users. If nobody comes, let another computer host.',
  },
  forked_one:
    'One device was handed something else than this one in the place of a mark or a hold: somebody here uses another program. Every hold of both stands.',
  forked_other:
    '{{count}} devices were handed something else than this one in the place of a mark or a hold: somebody here uses another program. Every hold of all stands.',
  refused: {
    newer_one: 'One device here uses a newer Sotto: update this one to write with it.',
    newer_other: '{{count}} devices here use a newer Sotto: update this one to write with them.',
    older_one: 'One device here uses an older Sotto and does not get these words.',
    older_other: '{{count}} devices here use an older Sotto and do not get these words.',
    cutOff_one:
      'One device was cut off: what it sends cannot be read or is far too much. It does not get these words.',
    cutOff_other:
      '{{count}} devices were cut off: what they send cannot be read or is far too much. They do not get these words.',
    cutOffBy_one: 'One device has cut this one off and does not get these words.',
    cutOffBy_other: '{{count}} devices have cut this one off and do not get these words.',
  },
  detour_one: 'One device is reached through the meeting point, sealed.',
  detour_other: '{{count}} devices are reached through the meeting point, sealed.',
  byTurn_one: 'One device is reached through the relay {{host}}, sealed.',
  byTurn_other: '{{count}} devices are reached through the relay {{host}}, sealed.',
  newerHere: {
    which: 'Somebody here has a newer Sotto ({{newer}}; this is {{own}}).',
    some: 'Somebody here has a newer Sotto.',
    page: 'Where the host hands it out, it is at {{address}}: open that in a browser.',
  },
  insecure:
    'This page was not opened securely, so nothing is sent. Open it over https or in the app.',
  alreadyOpen: 'This notebook is open in another window of this device.',
  damaged_one:
    '{{count}} stored record did not open and was set aside; other devices fill the gap.',
  damaged_other:
    '{{count}} stored records did not open and were set aside; other devices fill the gap.',
  create: {
    title: 'Start a workshop',
    name: 'What is it called?',
    nameHint: 'Seen by those you invite, sealed everywhere else.',
    from: 'First day',
    to: 'Last day',
    rule: 'The rule of the room',
    chatham: 'Chatham House rule: use what was said, never who said it',
    offRecord: 'Off the record: nothing leaves but what the room marks',
    marks: 'How many devices must mark a section before it may go in the report?',
    marksOne: 'One',
    marksTwo: 'Two',
    marksThree: 'Three',
    groups: 'Groups and their questions',
    groupName: 'Name of group {{number}}',
    groupQuestion: 'Question of group {{number}}',
    addGroup: 'Add a group',
    removeGroup: 'Remove group {{number}}',
    sample: 'Fill in a sample workshop',
    template: 'What does each group’s notebook start with?',
    templateBlank: 'A blank page',
    templateTitles: 'Sections to fill in, the group’s question first',
    titles: 'Titles of the sections, one to a line',
    titlesHint: 'The groups can change, move and remove them.',
    titlesDefault: 'Key points\nDisagreements\nOpen questions\nActions',
    submit: 'Start the workshop',
    needTitle: 'Give the workshop a name.',
    needGroup: 'Name at least one group.',
  },
  sample: {
    title: 'Platforms after platforms',
    groups: [
      {
        name: 'Change',
        question: 'How are social media and other communication platforms changing?',
      },
      {
        name: 'Engagement',
        question: 'How did companies use engagement and art to build data platforms and AI?',
      },
      { name: 'Culture', question: 'What does that do to culture?' },
      {
        name: 'Alternatives',
        question: 'What are alternative platforms worth, and where do they stop?',
      },
      { name: 'Building', question: 'What does it take to build them?' },
    ],
  },
}
