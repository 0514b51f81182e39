export const join = {
  tagline: 'Le carnet des ateliers à huis clos.',
  lead: 'Les groupes écrivent ensemble, en confidence, d’un ordinateur à l’autre. Un rapport ne contient que ce que la salle a marqué pour lui.',
  start: 'Créer un atelier',
  join: 'Rejoindre avec un lien',
  yours: 'Sur cet appareil',
  open: 'Ouvrir « {{title}} »',
  pasteTitle: 'Rejoindre un atelier',
  paste: 'Collez le lien que vous avez reçu',
  pasteHint:
    'Il commence par sotto:// ou https:// et c’est un secret : quiconque l’a peut lire les notes.',
  openFile: 'Ou ouvrez un fichier d’invitation',
  name: 'Votre nom pendant que vous êtes là',
  nameHint: 'Jamais gardé dans les notes.',
  enter: 'Entrer dans l’atelier',
  anotherName: 'Un autre pseudonyme',
  invited: {
    participant:
      'Seuls votre groupe, les personnes qui facilitent et l’organisation lisent ce que vous écrivez.',
    facilitator: 'On vous invite à faciliter : vous pouvez ouvrir le carnet de chaque groupe.',
    organizer: 'Ce lien donne à cet appareil le rôle de l’organisation : il peut tout faire.',
  },
  words: {
    label: 'Quatre mots de cet atelier',
    compare: 'Si l’organisation en montre d’autres, n’entrez pas.',
  },
  error: {
    'not-an-invite': 'Ce n’est pas une invitation. Copiez le lien entier et réessayez.',
    truncated: 'Il manque un morceau du lien. Copiez-le en entier et réessayez.',
    damaged: 'Le lien a été altéré en chemin. Redemandez-le.',
    'future-version':
      'Cette invitation vient d’un Sotto plus récent. Mettez Sotto à jour, puis rouvrez le lien.',
    'past-version':
      'Cette invitation vient d’un Sotto d’avant sa première version. Demandez-en une nouvelle.',
    unsigned:
      'Aucune des personnes qui mènent cet atelier n’a signé cette invitation : elle vous conduirait dans la salle de quelqu’un d’autre. Rien n’a changé ici. Dites-le de vive voix à une personne qui facilite.',
    forged:
      'Cette invitation ne vient pas de l’organisation de l’atelier où se trouve cet appareil. Demandez de vive voix.',
    'wrong-role': 'Cette invitation est pour un autre rôle. Demandez la bonne.',
  },
  invite: {
    title: 'Inviter',
    participant: 'Les personnes du groupe « {{group}} »',
    facilitator: 'Les personnes qui facilitent, pour tous les groupes',
    link: 'Lien d’invitation',
    hint: 'Remettez-le en main propre ou par une voie sûre. Quiconque l’a peut y lire et y écrire jusqu’à ce que les notes soient brûlées.',
    qr: 'Le même lien en image à scanner',
    copyFor: 'Copier le lien : {{who}}',
    messageFor: 'Copier comme message : {{who}}',
    printFor: 'Imprimer : {{who}}',
    printAll: 'Tout imprimer',
    message:
      'Vous avez une invitation à « {{workshop}} ». Ouvrez ce lien dans l’application Sotto ou dans un navigateur, et gardez-le pour vous :\n{{link}}',
    copied: 'Copié.',
    save: 'Enregistrer dans un fichier',
    saved: 'Enregistré. Supprimez le fichier une fois qu’il a été remis.',
    noOthers:
      'Avec un lien fait maintenant, personne ne pourrait entrer depuis un autre ordinateur : aucun point de rencontre n’est à sa portée.',
    wayOn: {
      desktop:
        'Dans Réglages, faites de cet ordinateur le point de rencontre. Le lien se fait ensuite ici.',
      browser:
        'Ouvrez l’application Sotto et faites-en le point de rencontre, ou ouvrez cette page à une adresse que les autres ordinateurs atteignent par https.',
    },
    hereOnly: 'Faire un lien pour cet ordinateur seulement',
  },
  insecure: {
    title: 'Sotto ne s’ouvre pas ici',
    text: 'Cette page est arrivée en http non protégé. À une telle page, un navigateur ne donne pas de quoi sceller des notes ; rien n’a donc été ouvert, conservé ni envoyé.',
    ways: 'Comment continuer',
    app: 'Avec l’application Sotto sur cet ordinateur :',
    openApp: 'Ouvrir l’invitation dans l’application',
    getApp:
      'Demandez l’application à la personne qui vous invite ; votre lien y fonctionne tel quel.',
    link: 'Votre invitation. C’est un secret : quiconque l’a peut lire les notes.',
    https: 'Dans ce navigateur : demandez une adresse qui commence par https://.',
    here: 'Sur l’ordinateur qui fait point de rencontre : ouvrez-y {{address}}.',
  },
  rescue: {
    title: 'Si le stockage a échoué ici',
    text: 'Une copie de secours, c’est ce que Sotto propose d’enregistrer quand le stockage de cet appareil ne s’ouvre pas. Elle ne s’ouvre que sur cet appareil, et l’ouvrir deux fois ne change rien.',
    open: 'Ouvrir une copie de secours',
    busy: 'Ouverture…',
    saved: 'Ce que contient la copie est de retour dans son carnet, et enregistré ici.',
    unsaved:
      'Ce que contient la copie est de retour dans son carnet. Ce n’est pas encore enregistré ici : gardez cette fenêtre ouverte, et la copie aussi.',
    damaged_one:
      '{{count}} morceau ne s’est pas ouvert ou manque ; d’autres appareils l’ont peut-être.',
    damaged_other:
      '{{count}} morceaux ne se sont pas ouverts ou manquent ; d’autres appareils les ont peut-être.',
    'not-a-rescue-copy': 'Ce n’est pas une copie de secours, ou son début est endommagé.',
    'future-version':
      'Cette copie vient d’un Sotto plus récent. Mettez Sotto à jour pour l’ouvrir.',
    'no-key':
      'Cette copie ne vient pas d’un atelier de cet appareil : un autre appareil l’a faite, ou l’atelier a été brûlé ici.',
    'nothing-opens': 'Plus rien ne s’ouvre dans cette copie. Les autres appareils ont les notes.',
  },
  keep: {
    label: 'Sur cet appareil',
    session: 'Ne rien garder une fois cette fenêtre fermée',
    passphrase: 'Garder les notes sous une phrase de passe',
    device: 'Laisser cet ordinateur garder les notes',
  },
  protect: {
    title: 'Protégez les notes sur cet appareil',
    text: 'Ce qui est écrit reste sur cet appareil, scellé. La clé est tirée d’une phrase de passe que personne d’autre ne connaît.',
    passphrase: 'Phrase de passe',
    again: 'La même encore une fois',
    show: 'Montrer ce que je tape',
    differs: 'Les deux ne sont pas identiques.',
    busy: 'Création de la clé : une seconde…',
    hint: 'Au moins {{count}} caractères ; quelques mots, c’est le mieux. Elle ne peut pas être récupérée.',
    browser:
      'Ce navigateur la garde jusqu’à ce que ses données soient effacées. Une fenêtre privée l’oublie en se fermant.',
    short: 'Il faut au moins {{count}} caractères.',
    failed:
      'Cet appareil ne l’a pas gardée. Libérez de la place, ou utilisez cette session seulement.',
    submit: 'Protéger et continuer',
    deviceText:
      'Ou laissez le trousseau de cet ordinateur sceller la clé : pas de phrase de passe, et quiconque ouvre ici votre session peut lire les notes.',
    device: 'La confier à cet ordinateur',
    orText:
      'Ou ne gardez rien ici : quand cette fenêtre se ferme, les notes disparaissent de cet appareil.',
    session: 'Cette session seulement',
  },
  unlock: {
    passphrase: 'Phrase de passe de cet appareil',
    submit: 'Déverrouiller',
    busy: 'Déverrouillage…',
    'wrong-passphrase':
      'Cette phrase de passe ne convient pas. Vérifiez les majuscules et la langue du clavier.',
    other: 'Ce qui est conservé ici ne s’est pas ouvert.',
    startOver: 'Tout oublier sur cet appareil',
    startOverTitle: 'Tout oublier sur cet appareil ?',
    startOverText:
      'Les clés de cet appareil sont détruites, et avec elles toutes les notes conservées ici. Les autres appareils gardent les leurs. C’est irréversible.',
    unreadable: {
      damaged:
        'Les clés de cet appareil sont endommagées et illisibles. Avec une nouvelle invitation, vous pouvez revenir ; les autres ont les notes.',
      'future-version':
        'Les clés de cet appareil ont été écrites par un Sotto plus récent. Mettez Sotto à jour pour les ouvrir.',
      'past-version':
        'Ce que garde cet appareil a été écrit par un Sotto d’avant sa première version, que celui-ci n’ouvre pas. C’est laissé tel quel : ouvrez-le avec cet ancien Sotto, enregistrez ses carnets dans des fichiers, et faites-le oublier seulement ensuite.',
      'cannot-read':
        'Le stockage de cet appareil ne répond pas. Fermez les autres fenêtres de Sotto et rechargez.',
      'cannot-unseal':
        'Le trousseau de cet ordinateur n’ouvre pas les clés de cet appareil : c’est un nouveau trousseau, ou celui de quelqu’un d’autre. Avec une nouvelle invitation, vous pouvez revenir ; les autres ont les notes.',
      'keychain-unavailable':
        'Le trousseau de cet ordinateur est verrouillé ou ne répond pas. Rien n’est perdu : déverrouillez-le (ou fermez la session et rouvrez-la), puis fermez Sotto et rouvrez-le.',
      'key-erased':
        'Les clés de cet appareil ont été détruites. Avec une nouvelle invitation, vous pouvez revenir.',
    },
  },
  pseudonym: '{{bird}} {{adjective}}',
  adjectives:
    'Ambre, Indigo, Jade, Corail, Lilas, Mauve, Ocre, Turquoise, Violette, Perle, Ivoire, Cannelle, Miel, Menthe, Olive, Sauge, Cobalt, Sable, Ardoise, Azur',
  birds:
    'Bruant, Grue, Courlis, Bécasseau, Pinson, Grèbe, Héron, Ibis, Crécerelle, Vanneau, Linotte, Hirondelle, Émerillon, Pluvier, Rouge-gorge, Loriot, Martinet, Sarcelle, Bergeronnette, Merle',
}
