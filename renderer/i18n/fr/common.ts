export const common = {
  appName: 'Sotto',
  cancel: 'Annuler',
  close: 'Fermer',
  loading: 'Ouverture…',
  language: 'Langue',
  languageFailed:
    'Cette langue n’a pas pu être chargée : l’endroit d’où vient cette page ne répond pas.',
  unseen_one: 'Un signe que personne ne voit : U+{{code}}',
  unseen_other: '{{count}} signes que personne ne voit, le premier U+{{code}}',
  pageFailed: 'Cette page ne peut pas être affichée',
  pageFailedText:
    'Rien n’en est perdu : ce qui est écrit ici est enregistré et partagé comme avant. Les autres pages et les réglages fonctionnent, et l’on peut brûler les notes.',
  partFailed: 'Cette partie ne peut pas être affichée ; rien n’en est perdu.',
  again: 'Réessayer',
}
