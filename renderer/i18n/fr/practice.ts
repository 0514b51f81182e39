/** Mots de l’atelier pour essayer en solo : inventés, sur rien de précis. */
export const practice = {
  open: 'Essayer en solo',
  title: 'Un atelier pour essayer en solo',
  groups: [
    {
      name: 'Le bac',
      question: 'Comment le bac devrait-il être ?',
      sections: [
        {
          title: 'Une fois par heure, c’est trop peu',
          text: 'On manque le médecin pour dix minutes de brouillard. Toutes les demi-heures le matin suffiraient.',
        },
        { title: 'Qui paie', text: 'Une somme a été dite. Elle reste dans cette salle.' },
      ],
    },
    {
      name: 'Le pont',
      question: 'Que changerait un pont ?',
      sections: [
        {
          title: 'Plus d’attente',
          text: 'Et plus de conversation sur le pont du bac, que trois d’entre nous regretteraient.',
        },
        { title: 'Question ouverte', text: 'Qui s’en occupera dans vingt ans ?' },
      ],
    },
  ],
}
