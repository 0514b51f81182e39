export const settings = {
  title: 'Réglages',
  you: 'Vous',
  changeName: 'Changer le nom',
  look: 'Apparence',
  theme: 'Papier',
  themeSystem: 'Comme le système',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  meetingPoint: 'Point de rencontre',
  noMeetingPoint: 'Aucun : cet appareil travaille seul jusqu’à ce qu’il en trouve un.',
  reached: 'joint',
  notReached: 'pas joint pour l’instant',
  elsewhere: {
    title: 'Personnes ailleurs',
    text: 'Celles qui ne sont pas dans la salle ont besoin d’un point de rencontre accessible par internet : sur un serveur à vous. Il voit des adresses réseau et ce qui est scellé, et ne garde rien.',
    servers: 'Adresses de vos points de rencontre',
    serversHint:
      'Une par ligne, par exemple room.example.org. Plusieurs se remplacent l’un l’autre. Vide : aucun.',
    serversWrong:
      'L’une d’elles n’est pas l’adresse d’un point de rencontre, ou il y en a plus de {{most}} : un nom comme room.example.org, ou l’adresse entière.',
    turn: 'Adresse de votre relais (TURN)',
    turnHint:
      'Il porte ce qui est scellé là où deux réseaux ne laissent rien passer directement. Par exemple relay.example.org. Vide : aucun.',
    turnWrong:
      'Ce n’est pas l’adresse d’un relais : un nom comme relay.example.org, avec son port si ce n’est pas l’habituel.',
    secret: 'Secret du relais',
    secretHint:
      'Ce que coturn appelle static-auth-secret. Il va dans les invitations : qui en a une peut utiliser le relais.',
    secretWrong: 'De 8 à 128 lettres, chiffres ou signes, sans espaces.',
    save: 'Les utiliser',
    saved:
      'Gardé. Les invitations le portent désormais ; qui est venu par une plus ancienne en a besoin d’une autre.',
  },
  versions: 'Versions de Sotto présentes ici',
  runs_one: '{{count}} appareil utilise Sotto {{version}}.',
  runs_other: '{{count}} appareils utilisent Sotto {{version}}.',
  hostInApp: 'L’application de bureau peut faire de cet ordinateur un point de rencontre.',
  startHosting: 'Faire de cet ordinateur le point de rencontre',
  stopHosting: 'Ne plus l’être',
  hosting_zero: 'Cet ordinateur est un point de rencontre. Personne n’est encore venu.',
  hosting_one: 'Cet ordinateur est un point de rencontre. {{count}} appareil est connecté.',
  hosting_other: 'Cet ordinateur est un point de rencontre. {{count}} appareils sont connectés.',
  unreachable:
    'Un point de rencontre s’annonce ici et reste hors d’atteinte : le réseau tient les appareils séparés. Le partage de connexion d’un téléphone, ou un câble, aide.',
  discoveryFailed:
    'Rien ne peut s’annoncer sur ce réseau ; transmettez donc le lien d’invitation de la main à la main.',
  rescue: 'Une copie de ce qui est conservé ici',
  rescueText_one: '{{count}} document, scellé tel qu’il est sur le disque de cet appareil.',
  rescueText_other:
    '{{count}} documents, chacun scellé tel qu’il est sur le disque de cet appareil.',
  workshop: 'L’atelier',
  saveWorkshop: 'Enregistrer pour tout le monde',
  lastBeforeFirst: 'Le dernier jour vient avant le premier.',
  daysMove:
    'La durée pendant laquelle les appareils gardent les notes se compte à partir du dernier jour, et se déplace avec lui.',
  groups: 'Groupes',
  groupsText:
    'Les noms, les questions et leur ordre peuvent changer à tout moment ; ce qui est écrit reste tel quel.',
  editGroup: 'Modifier « {{group}} »',
  moveGroupUp: 'Monter « {{group}} »',
  moveGroupDown: 'Descendre « {{group}} »',
  removeGroup: 'Retirer « {{group}} » de la liste',
  addGroup: 'Ajouter un groupe',
  addedGroup:
    '« {{group}} » est sur la liste. Ses membres ont besoin d’une invitation : voyez Inviter.',
  newGroup: 'Un nouveau groupe',
  groupName: 'Nom du groupe',
  groupQuestion: 'Question du groupe',
  groupNeedsName: 'Donnez un nom au groupe.',
  saveGroup: 'Enregistrer pour tout le monde',
  removeGroupTitle: 'Retirer « {{group}} » de la liste ?',
  removeGroupText:
    'Son carnet se ferme sur tous les appareils et se rouvre quand vous remettez le groupe. Rien n’en est supprimé. Tant qu’il est hors de la liste, ce que le brouillon en a pris reste hors du rapport.',
  removeGroupConfirm: 'Le retirer de la liste',
  removedGroups: 'Hors de la liste',
  restoreGroup: 'Remettre « {{group}} »',
  policy: 'Ce dont la salle a convenu',
  marksNeeded: 'Appareils qui doivent marquer une formulation',
  marksWrong: 'Un nombre entier de 1 à 50.',
  retainDays: 'Jours pendant lesquels les appareils gardent les notes après le dernier jour',
  retainHint:
    'Vide : jusqu’à ce que quelqu’un les brûle. Tout le monde est prévenu une semaine avant.',
  retainWrong: 'Un nombre entier de jours.',
  lastDayNeeded: 'Les jours se comptent à partir du dernier : dites lequel c’est.',
  savePolicy: 'Enregistrer pour tout le monde',
  groupKeys: 'En cas de perte d’un appareil ou d’une invitation',
  groupKeysText:
    'Un groupe qui reçoit une nouvelle clé passe dans une salle où l’appareil perdu ne peut pas entrer. Ce qui a été écrit avant y reste lisible. Remettez ensuite aux autres une nouvelle invitation.',
  replaceKey: 'Nouvelle clé pour « {{group}} »',
  replaceTitle: 'Passer « {{group}} » à une nouvelle clé ?',
  replaceWarning:
    'Tout le groupe a besoin d’une nouvelle invitation pour continuer. Rien de ce qui est écrit n’est perdu.',
  replaceConfirm: 'Passer à une nouvelle clé',
  bundles: 'Sans aucun réseau',
  bundlesText:
    'Un carnet peut voyager en fichier scellé, sur une clé USB. Seules les personnes invitées au groupe peuvent l’ouvrir ; l’ouvrir intègre ce qu’il apporte, et l’ouvrir deux fois ne change rien.',
  saveBundle: 'Enregistrer « {{group}} » dans un fichier',
  openedFile: 'Un fichier a été ouvert',
  openBundle: 'Ouvrir un fichier .sotto',
  bundle: {
    saved: 'Enregistré.',
    'saved-with-gap':
      'Enregistré, sauf quelque chose qu’un autre appareil a écrit et qui n’est pas arrivé entier ici. Cet appareil l’a.',
    merged: 'Le fichier est intégré à son carnet.',
    'merged-with-gap':
      'Le fichier est intégré à son carnet. Une partie du carnet attend ce qui la précède et qui n’est pas ici ; elle apparaîtra quand un appareil ou un fichier apportera ce qui manque.',
    'not-a-bundle': 'Ce n’est pas un fichier de Sotto.',
    truncated: 'La fin du fichier manque. Copiez-le de nouveau.',
    damaged: 'Le fichier a été altéré en chemin. Copiez-le de nouveau.',
    'future-version': 'Ce fichier vient d’un Sotto plus récent. Mettez Sotto à jour pour l’ouvrir.',
    'no-key': 'Ce fichier est d’un groupe pour lequel vous n’avez pas d’invitation.',
  },
  device: 'Cet appareil',
  sessionOnly:
    'Rien n’est gardé sur cet appareil : quand cette fenêtre se ferme, les notes en disparaissent.',
  keepFromNow: 'Conserver désormais les notes sous cette phrase de passe',
  keepByDevice: 'Conserver désormais les notes sur cet appareil',
  keptByDevice: 'Les notes sont scellées sur cet appareil par le trousseau de clés du système.',
  keptByPassphrase: 'Les notes sont scellées sur cet appareil par votre phrase de passe.',
  lockNow: 'Verrouiller maintenant',
  lockUnsavedTitle: 'Le disque n’a pas pris ce qui a été écrit en dernier',
  lockUnsavedText:
    'Si vous verrouillez maintenant, c’est perdu sur cet appareil. Faites de la place sur le disque, ou attendez que d’autres appareils l’aient, puis verrouillez.',
  lockStay: 'Rester ouvert',
  lockAnyway: 'Verrouiller quand même',
  lockAfter: 'Verrouillage automatique',
  lockNever: 'Jamais',
  lockMinutes_one: 'Après {{count}} minute sans y toucher',
  lockMinutes_other: 'Après {{count}} minutes sans y toucher',
  currentPassphrase: 'Phrase de passe actuelle',
  newPassphrase: 'Nouvelle phrase de passe',
  changePassphrase: 'Changer la phrase de passe',
  wrongPassphrase: 'Ce n’est pas la phrase de passe.',
  passphraseChanged: 'La phrase de passe a été changée.',
  burn: 'Brûler les notes',
  burnText:
    'Brûler détruit les clés de cet atelier sur cet appareil, puis ses données. Les autres appareils gardent les leurs.',
  burnHere: 'Brûler sur cet appareil',
  burnTitle: 'Brûler cet atelier sur cet appareil ?',
  burnWarning:
    'Les notes, l’invitation et votre place dans l’atelier disparaissent de cet appareil. Ce qui n’est que sur cet appareil est perdu pour tout le monde. C’est irréversible.',
  burnConfirm: 'Brûler',
  notKept:
    'Cet appareil n’a pas gardé les clés ; rien n’a donc été ouvert. Libérez de la place et réessayez.',
  burnLeft:
    'Les clés sont détruites et plus rien ne s’ouvre. Quelques données scellées restent ici jusqu’à la prochaine ouverture de Sotto.',
  burnFailed:
    'Les notes n’ont pas pu être brûlées : les clés sont encore là. Libérez de la place et réessayez.',
  askText:
    'Vous pouvez demander à tous les appareils de brûler les notes. Chacun pose la question une fois à la personne qui l’utilise, à sa prochaine connexion.',
  ask: 'Demander à tout le monde de brûler…',
  askTitle: 'Demander à tout le monde de brûler les notes ?',
  askConfirm: 'Demander à tout le monde',
  unfinished: {
    title: 'Ceci n’est pas terminé :',
    openReview: 'Le rapport est encore ouvert à la salle.',
    reportUnsaved: 'Aucun rapport n’a été enregistré sur cet appareil.',
    unshared: 'Quelque chose a été écrit ici qu’aucun autre appareil n’a.',
  },
  burned: 'Brûlé. Il n’en reste rien sur cet appareil.',
  asked:
    'C’est demandé à tout le monde : sur {{all}} autres appareils, {{burned}} ont brûlé les notes ; {{left}} n’ont pas été joints ou ne sont pas encore d’accord.',
  withdraw: 'Retirer la demande',
  requestTitle: 'L’organisation demande à tout le monde de brûler les notes',
  requestText:
    'Si vous êtes d’accord, les clés de cet atelier sur cet appareil sont détruites, puis ses données. On ne vous le demande qu’une fois.',
  requestAnswer: 'Répondre…',
  requestDecline: 'Les garder pour l’instant',
  retentionTitle: 'Ces notes seront brûlées',
  retentionOver: 'Le temps de ces notes est écoulé',
  retentionAsk:
    'Comme convenu pour cet atelier, cet appareil aurait dû brûler les notes le {{day}}. D’après son horloge nous sommes le {{today}}, et aucun autre appareil n’est là pour le confirmer. Si c’est la date d’aujourd’hui, brûlez-les ; sinon, mettez l’horloge à l’heure.',
  copyTitle: 'Il existe une copie de cet appareil',
  copyText:
    'Une autre machine a ouvert cet atelier comme si elle était cet appareil même : son disque ou son profil a été copié. Désormais cette machine retient, marque et confirme pour elle-même. Ce qui était retenu le reste ; les marques d’avant sont partagées. Si cette copie n’est l’œuvre de personne que vous connaissez, dites-le à une personne qui facilite : quiconque l’a lit ce que vous pouvez lire.',
  retentionText_one:
    'Comme convenu pour cet atelier, cet appareil brûle les notes le {{day}}, dans {{count}} jour.',
  retentionText_other:
    'Comme convenu pour cet atelier, cet appareil brûle les notes le {{day}}, dans {{count}} jours.',
  handOut: {
    start: 'Distribuer Sotto dans la salle…',
    stop: 'Arrêter la distribution',
    hint: 'Pour qui n’a pas encore Sotto : une page sur ce réseau avec les programmes d’installation d’un dossier, pour une salle sans internet. Elle ne contient jamais de notes.',
    at_one: 'Sotto est distribué à l’adresse {{address}}, en {{count}} fichier.',
    at_other: 'Sotto est distribué à l’adresse {{address}}, en {{count}} fichiers.',
    kit: 'Remplir un dossier ou une clé…',
    filling: 'Copie en cours…',
    filled_one:
      'Le lot est prêt : {{count}} fichier, sa somme de contrôle, une feuille pour le mur et des instructions.',
    filled_other:
      'Le lot est prêt : {{count}} fichiers, leurs sommes de contrôle, une feuille pour le mur et des instructions.',
  },
  about: {
    title: 'À propos',
    text: 'Sotto est un logiciel libre (licence MIT), fait du travail de beaucoup de personnes.',
    show: 'Afficher les licences',
    missing:
      'Les licences ne sont pas à côté de cette page ; elles sont dans le paquet dont elle vient.',
  },
}
