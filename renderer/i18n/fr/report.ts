export const report = {
  title: 'Rapport',
  reportTitle: 'Titre du rapport',
  from: 'Fait à partir de',
  fromDraft: 'Le brouillon du bureau',
  fromGroups: 'Les carnets des groupes, section par section',
  headings: 'Titres entre les sections',
  headingsNone: 'Aucun',
  headingsQuestions: 'Les questions des groupes',
  headingsGroups: 'Les noms des groupes',
  goes_zero: 'Rien ne sort encore.',
  goes_one: '{{count}} section sort.',
  goes_other: '{{count}} sections sortent.',
  stays_zero: 'Rien ne reste dans la salle.',
  stays_one: '{{count}} section reste dans la salle.',
  stays_other: '{{count}} sections restent dans la salle.',
  missing_one:
    'Le carnet de {{count}} groupe n’est pas arrivé sur cet appareil et n’est pas compté.',
  missing_other:
    'Les carnets de {{count}} groupes ne sont pas arrivés sur cet appareil et ne sont pas comptés.',
  leaves:
    'Ce qui quitte cet ordinateur : les pages que vous voyez, en un seul fichier que vous enregistrez. Ni noms, ni appareils, ni heures.',
  emptyTitle: 'Aucune section n’est prête',
  emptyText:
    'Une section va dans le rapport quand assez d’appareils ont marqué sa formulation et que personne ne la retient dans la salle.',
  preview: 'Tel qu’il sera enregistré',
  save: {
    pdf: 'Enregistrer en PDF',
    print: 'Imprimer, ou enregistrer en PDF',
    html: 'Enregistrer en HTML',
    docx: 'Enregistrer en Word (DOCX)',
    odt: 'Enregistrer en ODT',
    markdown: 'Enregistrer en Markdown',
    text: 'Enregistrer en texte brut',
  },
  printTells:
    'Un PDF enregistré par ce navigateur révèle son système, son navigateur et la seconde où il a été fait. Les fichiers ci-dessous, et le PDF de l’application de bureau, n’en révèlent rien.',
  outcome: {
    saved: 'Enregistré.',
    printing: 'Transmis à la boîte de dialogue d’impression.',
  },
  takenBack_one:
    'Depuis, {{count}} de ses sections a été retirée ou modifiée. Supprimez ce qui a été enregistré, et enregistrez de nouveau le rapport.',
  takenBack_other:
    'Depuis, {{count}} de ses sections ont été retirées ou modifiées. Supprimez ce qui a été enregistré, et enregistrez de nouveau le rapport.',
  namesChanged:
    'Depuis que vous avez ouvert ceci, le titre de l’atelier, le nom d’un groupe ou une question a changé. Le rapport garde ceux que vous voyez.',
  takeNames: 'Prendre les nouveaux',
  date: 'Date sur le rapport',
  dateNone: 'Aucune',
  dateYear: 'L’année',
  dateMonth: 'Le mois et l’année',
  dateDay: 'Le jour',
  titlePage: 'Une page pour le titre',
  paper: 'Papier',
  paperA4: 'A4',
  paperLetter: 'US Letter',
  pages: {
    a4_one: '{{count}} page A4, telle qu’elle sera imprimée',
    a4_other: '{{count}} pages A4, telles qu’elles seront imprimées',
    letter_one: '{{count}} page US Letter, telle qu’elle sera imprimée',
    letter_other: '{{count}} pages US Letter, telles qu’elles seront imprimées',
  },
  away_one:
    '{{count}} des {{all}} appareils qui ont participé n’est pas là en ce moment. S’il retient une section dans la salle, cela n’est peut-être pas arrivé.',
  away_other:
    '{{count}} des {{all}} appareils qui ont participé ne sont pas là en ce moment. Si l’un d’eux retient une section dans la salle, cela n’est peut-être pas arrivé.',
  unheardSince_one:
    'On n’a plus ici de nouvelles de {{count}} appareil qui a participé, depuis ce moment : {{time}}. S’il retient une section dans la salle, cela n’est peut-être pas arrivé.',
  unheardSince_other:
    'On n’a plus ici de nouvelles de {{count}} appareils qui ont participé, depuis ce moment : {{time}}. Si l’un d’eux retient une section dans la salle, cela n’est peut-être pas arrivé.',
  neverHeard_one:
    '{{count}} appareil figure dans l’atelier et n’a jamais donné de nouvelles ici. Ce qu’il retient dans la salle n’est peut-être pas arrivé.',
  neverHeard_other:
    '{{count}} appareils figurent dans l’atelier et n’ont jamais donné de nouvelles ici. Ce qu’ils retiennent dans la salle n’est peut-être pas arrivé.',
  check: 'Qui pourrait-on reconnaître ?',
  checking: 'Examen du texte…',
  checkLimits:
    'L’examen marche mieux en anglais et laisse passer des choses : dans des notes en de nombreuses langues, environ un endroit sur quatre, moins avec votre liste. Lisez les pages.',
  found_zero: 'Rien d’autre n’a été trouvé.',
  found_one: '{{count}} endroit à regarder.',
  found_other: '{{count}} endroits à regarder.',
  kind: {
    listed: 'Dans votre liste',
    person: 'Peut-être une personne',
    organisation: 'Peut-être une organisation',
    place: 'Peut-être un lieu',
    handle: 'Un compte',
    email: 'Une adresse e-mail',
    phone: 'Peut-être un numéro de téléphone',
    link: 'Un lien qui peut nommer un compte',
    query: 'Une partie d’adresse qui peut révéler qui a cliqué',
    date: 'Une date ou une heure',
  },
  replace: 'Remplacer',
  replaceBy: 'Remplacer par…',
  replaceHint: 'Cela modifie la section : il faut la marquer de nouveau avant qu’elle sorte.',
  inHeading: 'Dans le titre ou un intertitre. Les deux se choisissent à côté des pages.',
  cutIt: 'Couper',
  leave: 'Laisser',
  leaveAll: 'Laisser tout ce qui est pareil',
  actOn: '{{act}} « {{words}} »',
  ownList: 'Votre propre liste de noms',
  ownListHint: 'Un par ligne. Scellée sur cet appareil ; personne d’autre ne la voit.',
  beforeSaving: 'Avant qu’il sorte',
  doubtUnchecked: 'Le texte n’a pas encore été examiné pour y chercher des noms.',
  unread_one:
    '{{count}} partie de l’atelier n’a pas pu être lue en entier depuis cet appareil. Si elle retient une section dans la salle, cela peut manquer jusqu’à ce que d’autres appareils l’aient envoyé.',
  unread_other:
    '{{count}} parties de l’atelier n’ont pas pu être lues en entier depuis cet appareil. Si l’une d’elles retient une section dans la salle, cela peut manquer jusqu’à ce que d’autres appareils l’aient envoyé.',
  doubtFound_one: '{{count}} endroit qui pourrait trahir quelqu’un n’a pas été regardé.',
  doubtFound_other: '{{count}} endroits qui pourraient trahir quelqu’un n’ont pas été regardés.',
  lookAgain: 'Regarder encore',
  saveAnyway: 'Enregistrer quand même',
  defaultTitle: 'Rapport',
  done: 'fait',
  open: 'à faire',
  contents: 'Sommaire',
}
