/** Words for finding one's way in a notebook: search, outline, what is new, how much there is. */
export const finding = {
  find: {
    name: 'Find in this notebook',
    words: 'Find',
    none: 'Nothing found',
    count: '{{at}} of {{all}}',
    back: 'The one before',
    next: 'The next one',
    sameCase: 'Same capitals',
  },
  replace: {
    name: 'Replace',
    by: 'Replace with',
    one: 'Replace',
    all: 'Replace all',
    undo: 'Take it back',
    done_one: '{{count}} place replaced.',
    done_other: '{{count}} places replaced.',
    marked_one:
      '{{count}} marked section stands in another wording then, and has to be marked again.',
    marked_other:
      '{{count}} marked sections stand in another wording then, and have to be marked again.',
  },
  outline: { name: 'Outline' },
  since: {
    lead: 'Since you were here:',
    added_one: '{{count}} new section.',
    added_other: '{{count}} new sections.',
    edited_one: '{{count}} changed.',
    edited_other: '{{count}} changed.',
    show: 'Show the next one',
    new: 'new',
    changed: 'changed',
  },
  words_one: '{{words}} word',
  words_other: '{{words}} words',
}
