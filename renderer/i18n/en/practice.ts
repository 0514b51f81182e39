/** Words of the workshop to try alone: made up, about nothing in particular. */
export const practice = {
  open: 'Try it alone',
  title: 'A workshop to try alone',
  groups: [
    {
      name: 'The ferry',
      question: 'What should the ferry be like?',
      sections: [
        {
          title: 'Once an hour is too seldom',
          text: 'People miss the doctor for ten minutes of fog. Every half hour in the morning would do.',
        },
        { title: 'Who pays', text: 'Somebody said a sum. It stays in this room.' },
      ],
    },
    {
      name: 'The bridge',
      question: 'What would a bridge change?',
      sections: [
        {
          title: 'It ends the waiting',
          text: 'And it ends the talk on deck, which three of us would miss.',
        },
        { title: 'Open question', text: 'Who looks after it in twenty years?' },
      ],
    },
  ],
}
