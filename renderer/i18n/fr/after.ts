export const after = {
  taken: {
    new: 'Repris. Nouveau : {{what}}.',
    nothing: 'Repris. Rien n’y était nouveau ici.',
    holds: 'retenu dans la salle : {{number}}',
    wishes: 'demandes d’une autre formulation : {{number}}',
    read: 'appareils qui l’ont lu : {{number}}',
  },
  answer: {
    title: 'Sans réseau : répondre par un fichier',
    text: 'Ce que vous avez retenu et demandé ici peut aller à l’organisation dans un fichier scellé. Il ne porte ni nom, ni appareil, ni heure.',
    carry:
      'On voit qui remet un fichier. Donnez donc le vôtre à quelqu’un de la salle, qui ouvre ici les réponses de plusieurs et n’en transmet qu’une : personne ne peut dire laquelle vient de qui.',
    save: 'Enregistrer une réponse dans un fichier',
    open: 'Ouvrir les réponses d’autres',
    lift: 'Un fichier ne fait qu’ajouter. Ce qui a été retenu par fichier est levé quand cet appareil retrouve les autres.',
  },
  hand: {
    title: 'Sans réseau : le distribuer dans un fichier',
    text: 'Un seul fichier pour tout le monde. Seuls les appareils de cet atelier peuvent l’ouvrir ; on lit le rapport chez soi et on renvoie des réponses. Ouvrez-les en tout nombre et dans tout ordre.',
    save: 'Enregistrer la relecture dans un fichier',
    open: 'Ouvrir des réponses',
  },
  waiting: {
    text: 'Pas de réseau ici ? Ouvrez le fichier que l’organisation vous a donné.',
  },
  savedReview: 'Enregistré. Remettez-le à tout le monde ; son nom ne dit rien.',
  savedAnswer:
    'Enregistré. Il contient ce qui a été dit ici et tout ce que cet appareil a ouvert d’autres.',
  carried: 'Par réponses portées en fichier : {{number}}.',
  beyond: 'Lu en outre par des appareils qui ne figurent pas ici : {{number}}.',
  late: 'Vous avez enregistré le rapport le {{day}}. Sections qui ne peuvent plus sortir : {{number}}. Retirez-les de ce qui a été transmis, et enregistrez de nouveau le rapport.',
  became: {
    'as-written': 'Dans le rapport tel que vous l’avez écrit.',
    shortened: 'Dans le rapport, abrégé.',
    'in-other-words': 'Dans le rapport, en d’autres mots.',
    'not-taken': 'Marqué, et non repris dans ce rapport. Cela reste chez vous.',
    kept: 'Gardé ici : ce n’est dans aucun rapport.',
  },
  rests: {
    bare: 'Phrases qui ne reposent sur rien : {{number}}.',
    see: 'Sur quoi cela repose',
    title: 'Sur quoi repose chaque phrase',
    text: 'Choisissez une phrase pour voir d’où viennent ses mots. Celles qui ne reposent sur rien sont soulignées. C’est une mesure des mots, pour vous seulement ; rien n’en figure dans le rapport.',
    same: 'Mot pour mot dans « {{group}} ».',
    close: 'Proche de « {{group}} » :',
    nothing:
      'Elle ne repose sur rien de connu ici. Quelqu’un l’a écrite au bureau, ou le groupe a changé ses mots depuis.',
  },
  record: {
    title: 'Attestation de consentement et de destruction',
    text: 'Une page pour un comité d’éthique ou pour vos dossiers : des nombres et des jours, aucun nom, aucun groupe, aucun mot des notes. Elle est faite de ce qui se trouve ici : imprimez-la avant de brûler cet appareil.',
    show: 'Afficher l’attestation',
    print: 'Imprimer',
    save: 'Enregistrer en HTML',
    saved: 'Enregistré.',
    workshop: 'Atelier',
    days: 'Jours',
    rule: 'Règle de la salle',
    marks: 'Appareils qui doivent marquer une formulation pour qu’elle puisse sortir',
    kept: 'Jours de conservation des notes après le dernier jour',
    keptByHand: 'jusqu’à ce qu’on les brûle à la main',
    lastDay: 'Dernier jour, tel que signé',
    devices: 'Appareils qui ont participé et gardé des notes',
    agreed: 'Ont accepté les règles de la maison',
    of: '{{number}} sur {{all}} appareils',
    review: 'Montré à la salle avant de sortir, jusqu’au',
    noReview: 'non montré à la salle',
    readBy: 'Lu sur',
    carried: 'dont par réponses portées en fichier',
    visits: 'fenêtres qui ne gardent rien',
    edition: 'SHA-256 de ce qui a été montré',
    burned: 'Brûlé',
    notReached: 'Non joint, ou gardé par sa personne',
    asked: 'Tout le monde a été invité à brûler',
    yes: 'oui',
    no: 'pas encore',
    limits: 'Ce que cette page ne peut pas dire',
    limitCounts:
      'Elle compte des appareils, non des personnes, et ce qu’ils ont dit d’eux-mêmes : nul autre ne peut savoir si un disque a vraiment été effacé.',
    limitCopies:
      'Les copies, photographies et sauvegardes que quelqu’un a faites n’y figurent pas.',
    limitHere:
      'C’est ce qu’un appareil savait quand la page a été faite ; ceux qui viennent plus tard peuvent y ajouter.',
  },
  sheet: {
    title: 'Information pour les personnes qui participent',
    text: 'Pour un comité d’éthique ou pour les personnes invitées : ce qui est noté, ce qui peut sortir et comment cela finit, tel que signé pour cet atelier.',
    show: 'Afficher la feuille d’information',
    notes:
      'Les groupes prennent des notes sur leurs propres ordinateurs. Aucun serveur ne les détient, aucun son n’est enregistré, et qui a écrit quoi n’est pas conservé.',
    marks:
      'Tout reste dans la salle sauf si la salle le marque. Appareils qui doivent marquer la formulation même qui peut sortir : {{number}}.',
    hold: 'Chacun peut retenir une section ici, jusqu’à la sortie du rapport, sans nom et sans raison.',
    review:
      'L’organisation peut montrer à tout le monde le rapport mot pour mot avant sa sortie, aussi dans un fichier à lire chez soi.',
    keptDays:
      'Les appareils gardent les notes après le dernier jour, préviennent une semaine avant et les brûlent. Jours : {{number}}.',
    keptByHand:
      'Les notes restent scellées sur les appareils jusqu’à ce qu’on les brûle : chacun le peut à tout moment, et l’organisation peut le demander à tout le monde.',
    limits:
      'Ce qu’il ne peut empêcher : qui est dans la salle peut lire, copier, photographier et raconter. Un ordinateur laissé ouvert peut être lu.',
  },
}
