/** Why something could not be done, each with what helps. The keys are the codes of `platform/failure.ts`. */
export const failure = {
  save: {
    'disk-full':
      'Rien n’a été enregistré : le disque est plein. Faites de la place ou choisissez un autre disque.',
    'not-permitted':
      'Rien n’a été enregistré : cet ordinateur ne laisse pas Sotto écrire là. Choisissez un autre dossier.',
    'cannot-print':
      'Rien n’a été enregistré : les pages n’ont pas pu être faites. Réessayez ou prenez un autre format.',
    'cannot-write':
      'L’enregistrement n’a pas pu se faire. Rien n’a été écrit ; essayez un autre endroit.',
  },
  host: {
    'port-in-use':
      'Cet ordinateur n’a pas pu devenir point de rencontre : un autre programme occupe l’endroit du réseau où il écouterait. Fermez ce programme, ou laissez l’ordinateur d’une autre personne qui facilite s’en charger.',
    'not-permitted':
      'Cet ordinateur n’a pas pu devenir point de rencontre : le système ne laisse pas Sotto écouter. Laissez l’ordinateur d’une autre personne qui facilite s’en charger.',
    'no-such-address':
      'Cet ordinateur n’a pas pu devenir point de rencontre : il n’est sur aucun réseau. Rejoignez le réseau de la salle et réessayez.',
    'process-failed':
      'Cet ordinateur n’a pas pu devenir point de rencontre. Réessayez, ou laissez l’ordinateur d’une autre personne qui facilite s’en charger.',
  },
  handOut: {
    'cannot-read': 'Rien n’est distribué : ce dossier ne peut pas être lu. Choisissez-en un autre.',
    'nothing-there':
      'Rien n’est distribué : ce dossier ne contient aucun programme d’installation. Mettez-y les fichiers d’une version, puis choisissez-le de nouveau.',
    'process-failed':
      'Rien n’est distribué. Réessayez, ou laissez l’ordinateur d’une autre personne qui facilite s’en charger.',
  },
  kit: {
    'disk-full':
      'Le lot n’est pas complet : le disque est plein. Faites de la place ou choisissez une autre clé.',
    'not-permitted':
      'Le lot n’est pas complet : cet ordinateur ne laisse pas Sotto écrire là. Choisissez un autre dossier.',
    'cannot-read':
      'Le lot n’est pas complet : un des fichiers choisis ne peut pas être lu. Choisissez-les de nouveau.',
    'not-an-installer':
      'Rien n’a été copié : choisissez seulement des programmes d’installation et des archives portables de Sotto. Rien d’autre n’entre dans le lot.',
    'wrong-sum':
      'Le lot n’est pas complet : un fichier n’est pas celui qu’annonce la liste de sommes de contrôle qui l’accompagne. Procurez-vous de nouveau la version, à une source sûre.',
    'cannot-print': 'Les fichiers y sont, mais la feuille n’a pas pu être faite. Réessayez.',
    'cannot-write': 'Le lot n’est pas complet : la clé ne l’a pas accepté. Essayez-en une autre.',
  },
}
