export const notebook = {
  untitled: 'Section sans titre',
  sectionTitle: 'Titre de la section',
  titlePlaceholder: 'Titre',
  body: 'Texte de « {{title}} »',
  add: 'Ajouter une section',
  addAfter: 'Ajouter une section au-dessous',
  more: 'Autres actions pour « {{title}} »',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  duplicate: 'Dupliquer, en confidence',
  trash: 'Mettre à la corbeille',
  trashed: '« {{title}} » est à la corbeille.',
  trashedInHand:
    'Quelqu’un a mis cette section à la corbeille pendant que vous y écriviez. Ce que vous écrivez y est gardé.',
  bringBack: 'La faire revenir',
  undo: 'Annuler',
  trashOpen_zero: 'Corbeille',
  trashOpen_one: 'Corbeille : {{count}} section',
  trashOpen_other: 'Corbeille : {{count}} sections',
  restore: 'Restaurer',
  restoreNamed: 'Restaurer « {{title}} »',
  restored: '« {{title}} » est de retour.',
  trashEmpty: 'La corbeille est vide.',
  emptied: 'Le texte n’est plus là.',
  earlier_one: '{{count}} version antérieure',
  earlier_other: '{{count}} versions antérieures',
  earlierText:
    'Des sections telles qu’elles étaient avant d’être jointes, divisées, complétées ou reprises. Les plus récentes restent quand vous en restaurez une.',
  emptyTrash: 'Vider la corbeille',
  emptyTrashTitle: 'Vider la corbeille pour tout le monde ?',
  emptyTrashText_one: 'Le texte de {{count}} section est supprimé sur tous les appareils.',
  emptyTrashText_other: 'Le texte de {{count}} sections est supprimé sur tous les appareils.',
  emptyEarlierText_one:
    'Le texte de {{count}} version antérieure est supprimé aussi ; ce qui est sur la page reste.',
  emptyEarlierText_other:
    'Le texte de {{count}} versions antérieures est supprimé aussi ; ce qui est sur la page reste.',
  emptyTrashForGood: 'C’est irréversible.',
  emptyTrashConfirm: 'Supprimer le texte',
  format: {
    newer:
      'Ceci a été écrit avec un Sotto plus récent : mettez Sotto à jour pour écrire ici. Vous pouvez en lire et copier les mots ; rien n’y est changé.',
    older:
      'Ceci a été écrit avec un Sotto plus ancien. Vous pouvez en lire les mots et les copier dans un nouveau carnet ; rien n’y est changé.',
  },
  unreadable: 'Une section qui ne peut pas être affichée',
  unreadableText_one:
    '{{count}} section ne peut pas être affichée : un autre programme l’a écrite, ou un Sotto plus récent, ou elle est plus longue que ce que Sotto affiche. Rien n’en est perdu, et rien n’en va dans un rapport.',
  unreadableText_other:
    '{{count}} sections ne peuvent pas être affichées : un autre programme les a écrites, ou un Sotto plus récent, ou elles sont plus longues que ce que Sotto affiche. Rien n’en est perdu, et rien n’en va dans un rapport.',
  beyond:
    '{{shown}} sections affichées sur {{all}} : les premières de chaque personne qui a écrit ici. Rien des autres n’est perdu, et rien n’en va dans un rapport. Elles apparaissent à mesure que la corbeille se vide.',
  unreadableTrash: 'Les mettre à la corbeille',
  emptyTitle: 'Une page blanche',
  emptyText:
    'Écrivez par sections : une pensée, une section. Chacune reste confidentielle jusqu’à ce que la salle la marque pour le rapport.',
  emptyAdd: 'Écrire la première section',
  turned: '« {{title}} » : {{state}}.',
  turnedMany_one: '{{count}} section a changé d’état.',
  turnedMany_other: '{{count}} sections ont changé d’état.',
  along: {
    open: 'Imprimer ou garder…',
    title: 'Sortir ces notes de Sotto ?',
    text: 'Elles sont confidentielles. Sur papier ou en fichier, rien ne les scelle, plus personne n’est consulté, et brûler ne les atteint pas. Qui les trouve les lit.',
    print: 'Imprimer',
    save: 'Enregistrer dans un fichier',
    saved: 'Enregistré, lisible par toute personne qui a le fichier.',
    onPage: 'Confidentiel. À ne pas diffuser.',
  },
}
