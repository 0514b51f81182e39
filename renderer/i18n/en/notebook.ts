export const notebook = {
  untitled: 'Untitled section',
  sectionTitle: 'Title of the section',
  titlePlaceholder: 'Title',
  body: 'Text of “{{title}}”',
  add: 'Add a section',
  addAfter: 'Add a section below',
  more: 'More for “{{title}}”',
  moveUp: 'Move up',
  moveDown: 'Move down',
  duplicate: 'Duplicate, off the record',
  trash: 'Put in the trash',
  trashed: '“{{title}}” is in the trash.',
  trashedInHand:
    'Somebody put this section in the trash while you were writing in it. What you write is kept there.',
  bringBack: 'Bring it back',
  undo: 'Undo',
  trashOpen_zero: 'Trash',
  trashOpen_one: 'Trash: {{count}} section',
  trashOpen_other: 'Trash: {{count}} sections',
  restore: 'Restore',
  restoreNamed: 'Restore “{{title}}”',
  restored: '“{{title}}” is back.',
  trashEmpty: 'The trash is empty.',
  emptied: 'The text is gone.',
  earlier_one: '{{count}} earlier version',
  earlier_other: '{{count}} earlier versions',
  earlierText:
    'Sections as they were before they were joined, split, added to or taken again. The newer ones stay when you restore one.',
  emptyTrash: 'Empty the trash',
  emptyTrashTitle: 'Empty the trash for everybody?',
  emptyTrashText_one: 'The text of {{count}} section is removed on every device.',
  emptyTrashText_other: 'The text of {{count}} sections is removed on every device.',
  emptyEarlierText_one:
    'The text of {{count}} earlier version is removed too; what stands on the page stays.',
  emptyEarlierText_other:
    'The text of {{count}} earlier versions is removed too; what stands on the page stays.',
  emptyTrashForGood: 'This cannot be undone.',
  emptyTrashConfirm: 'Remove the text',
  format: {
    newer:
      'This was written with a newer Sotto: update Sotto to write here. You can read and copy its words; nothing in it is changed.',
    older:
      'This was written with an older Sotto. You can read and copy its words into a new notebook; nothing in it is changed.',
  },
  unreadable: 'A section that cannot be shown',
  unreadableText_one:
    '{{count}} section cannot be shown: another program wrote it, or a newer Sotto, or it is longer than Sotto shows. Nothing of it is lost, and nothing of it goes into a report.',
  unreadableText_other:
    '{{count}} sections cannot be shown: another program wrote them, or a newer Sotto, or they are longer than Sotto shows. Nothing of them is lost, and nothing of them goes into a report.',
  beyond:
    'Showing {{shown}} of {{all}} sections: the first of everybody who wrote here. Nothing of the others is lost, and nothing of them goes into a report. They come up as the trash is emptied.',
  unreadableTrash: 'Put them in the trash',
  emptyTitle: 'A blank page',
  emptyText:
    'Write in sections: one thought, one section. Each stays off the record until the room marks it for the report.',
  emptyAdd: 'Write the first section',
  turned: '“{{title}}”: {{state}}.',
  turnedMany_one: '{{count}} section stands otherwise now.',
  turnedMany_other: '{{count}} sections stand otherwise now.',
  along: {
    open: 'Print or keep…',
    title: 'Take these notes off Sotto?',
    text: 'They are off the record. On paper or as a file nothing seals them, nobody is asked again, and burning does not reach them. Whoever finds them reads them.',
    print: 'Print',
    save: 'Save as a file',
    saved: 'Saved, readable by everybody who has the file.',
    onPage: 'Off the record. Not for passing on.',
  },
}
