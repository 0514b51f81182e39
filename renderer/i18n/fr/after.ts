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
}
