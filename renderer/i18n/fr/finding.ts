/** Mots pour s’orienter dans un carnet : recherche, plan, nouveautés, longueur. */
export const finding = {
  find: {
    name: 'Rechercher dans ce carnet',
    words: 'Rechercher',
    none: 'Aucun résultat',
    count: '{{at}} sur {{all}}',
    back: 'Précédent',
    next: 'Suivant',
    sameCase: 'Respecter les majuscules',
  },
  replace: {
    name: 'Remplacer',
    by: 'Remplacer par',
    one: 'Remplacer',
    all: 'Tout remplacer',
    undo: 'Annuler le remplacement',
    done_one: '{{count}} endroit remplacé.',
    done_other: '{{count}} endroits remplacés.',
    marked_one:
      '{{count}} section marquée aura alors une autre formulation et devra être marquée de nouveau.',
    marked_other:
      '{{count}} sections marquées auront alors une autre formulation et devront être marquées de nouveau.',
  },
  outline: { name: 'Plan' },
  since: {
    lead: 'Depuis votre dernière visite :',
    added_one: '{{count}} nouvelle section.',
    added_other: '{{count}} nouvelles sections.',
    edited_one: '{{count}} modifiée.',
    edited_other: '{{count}} modifiées.',
    show: 'Montrer la suivante',
    new: 'nouvelle',
    changed: 'modifiée',
  },
  words_one: '{{words}} mot',
  words_other: '{{words}} mots',
}
