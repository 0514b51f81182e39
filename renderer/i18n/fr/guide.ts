/** Mots de la page d’aide : règles de la maison, ce qui sort, touches, la feuille de qui facilite. */
export const guide = {
  name: 'Aide',
  rules: {
    title: 'Règles de la maison',
    record:
      'Rien de ce qui est écrit ici ne sort de la salle sans que la salle le marque pour le rapport.',
    hold: 'Toute personne peut retenir une section dans la salle. Aucune raison n’est demandée.',
    names: 'Sotto ne note pas qui écrit. N’écrivez pas de noms non plus.',
    pictures: 'Ne photographiez et n’enregistrez rien, ni personnes ni écrans.',
    burn: 'À la fin, tout le monde brûle les notes.',
    read: 'C’est compris',
    where: 'Elles restent sous Aide.',
  },
  leaves: {
    title: 'Ce qui sort de cet ordinateur',
    group:
      'Vers les appareils de votre groupe, de qui facilite et de l’organisation : les notes, marques et retenues, scellées en chemin. Tant que vous êtes là, aussi votre nom et la place de votre curseur ; personne ne les conserve.',
    room: 'Vers tout l’atelier, tant que vous êtes là : le nom que vous avez choisi et le groupe que vous regardez.',
    point:
      'Vers le point de rencontre : des octets scellés et des sujets qui ne disent rien. Il voit l’adresse réseau de cet ordinateur et quand il est connecté, et ne conserve rien.',
    disk: 'Vers ce disque : les notes et les clés, scellées.',
    session: 'Vers ce disque : rien. Ce qui est ici disparaît avec cette fenêtre.',
    report: 'Dans le rapport : les sections prêtes, et rien d’autre.',
    internet: 'Vers internet : rien, sauf si l’organisation y a mis un point de rencontre.',
    now: 'Points de rencontre de cet atelier : {{addresses}}.',
    none: 'Cet atelier n’a pas de point de rencontre sur cet ordinateur : rien n’en sort pour l’instant.',
    beyond:
      'Ce que Sotto ne peut empêcher : qui est dans la salle peut lire, copier et photographier. Un portable laissé ouvert peut être lu.',
  },
  keys: {
    title: 'Touches',
    help: 'Cette liste',
    find: 'Rechercher dans le carnet',
    outline: 'Plan',
    add: 'Ajouter une section dessous',
    move: 'Monter ou descendre la section',
    mark: 'Marquer pour le rapport, ou retirer la marque',
    hold: 'Retenir dans la salle, ou lever la retenue',
    format: 'Gras, italique, souligné',
    link: 'Lien',
    undo: 'Annuler, rétablir',
    indent: 'Mettre un élément en retrait, ou l’inverse',
    slash: 'Insérer un titre, une liste, un tableau',
    markdown: 'Au début d’une ligne : titre, liste, citation',
    ctrl: 'Ctrl',
    shift: 'Maj',
    alt: 'Alt',
    enter: 'Entrée',
    tab: 'Tab',
    listen: 'La touche {{key}} ouvre cette page tant que rien ne s’écrit',
  },
  sheet: {
    title: 'Pour qui facilite : une feuille',
    before:
      'Avant : remettez à chaque groupe son lien et lisez les règles de la maison à voix haute. Sur chaque écran, la ligne du bas dit que les autres l’ont.',
    start:
      'Lancez un compte à rebours dans la vue d’ensemble. Chaque écran montre les minutes qui restent.',
    look: 'La vue d’ensemble montre quels groupes n’ont encore rien écrit.',
    five: 'Cinq minutes avant la fin : demandez aux groupes de relire leurs sections et de marquer celles qui peuvent aller dans le rapport. Une section a besoin des marques d’autant d’appareils que l’atelier en demande.',
    held: 'Une section retenue reste dans la salle. Ne demandez ni qui, ni pourquoi.',
    desk: 'Au bureau : reprenez des sections dans le brouillon. Chacune garde d’où elle vient ; ce que les groupes changent est montré.',
    review:
      'Montrez le rapport à la salle avant qu’il ne sorte. Laissez du temps ; qui retient ne dit rien.',
    burn: 'À la fin : enregistrez le rapport, puis demandez à tout le monde de brûler les notes. Attendez que tous les appareils aient dit l’avoir fait.',
    print: 'Imprimer cette feuille',
  },
}
