export const workshop = {
  groups: 'Groupes',
  untitled: 'Un atelier',
  unnamedGroup: 'Groupe sans nom',
  report: 'Rapport',
  invite: 'Inviter',
  nav: 'Atelier',
  menu: 'Lieux de l’atelier',
  replaced:
    'Ce groupe est passé à une nouvelle clé. Demandez une nouvelle invitation à une personne qui facilite ; ce que vous avez écrit vous suit.',
  newer:
    'Quelque chose dans cet atelier a été modifié avec un Sotto plus récent. Mettez Sotto à jour pour le voir ; d’ici là, les groupes et le titre sont ceux que cet appareil connaissait.',
  settings: 'Réglages',
  home: 'Tous les ateliers',
  notYours: 'Vous n’avez pas d’invitation pour ce groupe.',
  waitingTitle: 'À la recherche de la salle',
  waitingText:
    'Son nom et ses groupes arrivent avec le premier appareil joint. Vous pouvez déjà écrire.',
  rule: {
    'chatham-house': 'Règle de Chatham House : utilisez ce qui a été dit, jamais qui l’a dit.',
    'off-the-record': 'Confidentiel : rien ne sort, sauf ce que la salle marque.',
  },
  saved: 'Enregistré ici.',
  saving: 'Enregistrement…',
  sessionOnly: 'Gardé dans cette fenêtre seulement.',
  notPromised: 'Ce navigateur peut l’oublier : une fenêtre privée le fait en se fermant.',
  notSaved: 'Pas enregistré : {{reason}}',
  reason: {
    'cannot-open':
      'le stockage de cet appareil ne s’ouvre pas. Gardez cette fenêtre ouverte ; les autres ont vos mots.',
    'quota-exceeded': 'le disque est plein. Gardez cette fenêtre ouverte et faites de la place.',
    'write-failed': 'l’écriture sur le disque a échoué. Gardez cette fenêtre ouverte.',
    'closed-by-browser':
      'le navigateur a fermé le stockage. Rechargez quand les autres auront vos mots.',
    'future-version':
      'ce qui est conservé ici a été écrit par un Sotto plus récent. Mettez Sotto à jour pour écrire ici ; rien n’en est touché.',
    cleared: 'le navigateur a effacé ce qui était gardé ici. Gardez cette fenêtre ouverte.',
    'wrong-key': 'ce qui est conservé a été scellé avec une autre clé.',
    burned: 'les notes ont été brûlées sur cet appareil.',
  },
  cleared: {
    title: 'Ce navigateur a effacé ce que Sotto gardait ici.',
    text: 'Vos clés et ce que vous avez écrit ne sont que dans cette fenêtre. Quand elle se fermera, cet appareil ne les aura plus.',
    keep: 'Les garder de nouveau ici',
    failed: 'Cet appareil n’a pas tout pris. Gardez cette fenêtre ouverte et réessayez.',
  },
  rescue: {
    save: 'Enregistrer une copie scellée de ce qui est conservé',
    saved:
      'Enregistrée, scellée telle qu’elle était. Elle ne s’ouvre qu’avec les clés de cet appareil.',
    failed: 'Aucune copie n’a pu en être faite.',
  },
  loading: 'Ouverture…',
  haveIt: '{{have}} sur {{all}} l’ont.',
  nobody: {
    none: 'Aucun point de rencontre : cet appareil seulement.',
    connecting: 'Hors connexion.',
    looking: 'À la recherche des autres…',
    connected: 'Personne d’autre n’est là.',
  },
  obstacle: {
    'local-network-refused':
      'macOS tient Sotto à l’écart de ce réseau. Autorisez-le dans Réglages Système, Confidentialité et sécurité, Réseau local ; puis quittez Sotto et rouvrez-le.',
    'no-firewall-rule':
      'Le pare-feu de Windows n’a aucune règle qui laisse d’autres appareils atteindre cet ordinateur, et seul un compte administrateur peut en créer une : en autorisant Sotto quand Windows le demande, ou en l’installant pour tous les utilisateurs. Si personne ne vient, laissez un autre ordinateur être le point de rencontre.',
  },
  forked_one:
    '{{count}} appareil a reçu autre chose que celui-ci à la place d’une marque ou d’une retenue : quelqu’un ici utilise un autre programme. Toutes les retenues des deux valent.',
  forked_other:
    '{{count}} appareils ont reçu autre chose que celui-ci à la place d’une marque ou d’une retenue : quelqu’un ici utilise un autre programme. Toutes les retenues de tous valent.',
  refused: {
    newer_one:
      '{{count}} appareil ici utilise un Sotto plus récent : mettez celui-ci à jour pour écrire avec lui.',
    newer_other:
      '{{count}} appareils ici utilisent un Sotto plus récent : mettez celui-ci à jour pour écrire avec eux.',
    older_one: '{{count}} appareil ici utilise un Sotto plus ancien et ne reçoit pas ces mots.',
    older_other:
      '{{count}} appareils ici utilisent un Sotto plus ancien et ne reçoivent pas ces mots.',
    cutOff_one:
      '{{count}} appareil a été mis à l’écart : ce qu’il envoie est illisible ou bien trop volumineux. Il ne reçoit pas ces mots.',
    cutOff_other:
      '{{count}} appareils ont été mis à l’écart : ce qu’ils envoient est illisible ou bien trop volumineux. Ils ne reçoivent pas ces mots.',
    cutOffBy_one: '{{count}} appareil a mis celui-ci à l’écart et ne reçoit pas ces mots.',
    cutOffBy_other: '{{count}} appareils ont mis celui-ci à l’écart et ne reçoivent pas ces mots.',
  },
  detour_one: '{{count}} appareil est joint par le point de rencontre, sous scellé.',
  detour_other: '{{count}} appareils sont joints par le point de rencontre, sous scellé.',
  byTurn_one: '{{count}} appareil est joint par le relais {{host}}, sous scellé.',
  byTurn_other: '{{count}} appareils sont joints par le relais {{host}}, sous scellé.',
  newerHere: {
    which: 'Quelqu’un ici a un Sotto plus récent ({{newer}} ; celui-ci est {{own}}).',
    some: 'Quelqu’un ici a un Sotto plus récent.',
    page: 'Si l’hôte le distribue, il est à {{address}} : ouvrez cette adresse dans un navigateur.',
  },
  insecure:
    'Cette page n’a pas été ouverte de façon sûre ; rien n’est donc envoyé. Ouvrez-la par https ou dans l’application.',
  alreadyOpen: 'Ce carnet est ouvert dans une autre fenêtre de cet appareil.',
  damaged_one:
    '{{count}} enregistrement conservé ne s’est pas ouvert et a été mis de côté ; d’autres appareils comblent le vide.',
  damaged_other:
    '{{count}} enregistrements conservés ne se sont pas ouverts et ont été mis de côté ; d’autres appareils comblent le vide.',
  create: {
    title: 'Créer un atelier',
    name: 'Comment s’appelle-t-il ?',
    nameHint: 'Vu par les personnes que vous invitez, scellé partout ailleurs.',
    from: 'Premier jour',
    to: 'Dernier jour',
    rule: 'La règle de la salle',
    chatham: 'Règle de Chatham House : utilisez ce qui a été dit, jamais qui l’a dit',
    offRecord: 'Confidentiel : rien ne sort, sauf ce que la salle marque',
    marks:
      'Combien d’appareils doivent marquer une section avant qu’elle puisse aller dans le rapport ?',
    marksOne: 'Un',
    marksTwo: 'Deux',
    marksThree: 'Trois',
    groups: 'Les groupes et leurs questions',
    groupName: 'Nom du groupe {{number}}',
    groupQuestion: 'Question du groupe {{number}}',
    addGroup: 'Ajouter un groupe',
    removeGroup: 'Enlever le groupe {{number}}',
    sample: 'Remplir avec un atelier d’exemple',
    template: 'Par quoi commence le carnet de chaque groupe ?',
    templateBlank: 'Une page blanche',
    templateTitles: 'Des sections à remplir, la question du groupe d’abord',
    titles: 'Titres des sections, un par ligne',
    titlesHint: 'Les groupes peuvent les modifier, les déplacer et les enlever.',
    titlesDefault: 'Points clés\nDésaccords\nQuestions ouvertes\nActions',
    submit: 'Créer l’atelier',
    needTitle: 'Donnez un nom à l’atelier.',
    needGroup: 'Nommez au moins un groupe.',
  },
  sample: {
    title: 'Des plateformes après les plateformes',
    groups: [
      {
        name: 'Changement',
        question:
          'Comment changent les réseaux sociaux et les autres plateformes de communication ?',
      },
      {
        name: 'Engagement',
        question:
          'Comment des entreprises se sont-elles servies de l’engagement et de l’art pour bâtir des plateformes de données et de l’IA ?',
      },
      { name: 'Culture', question: 'Qu’est-ce que cela fait à la culture ?' },
      {
        name: 'Alternatives',
        question: 'Que valent les plateformes alternatives, et où s’arrêtent-elles ?',
      },
      { name: 'Construction', question: 'Que faut-il pour les construire ?' },
    ],
  },
}
