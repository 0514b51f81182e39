/** Mots du compte à rebours de la salle. */
export const countdown = {
  start: 'Lancer un compte à rebours…',
  stop: 'Arrêter le compte à rebours',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  left_one: 'Il reste {{count}} minute',
  left_other: 'Il reste {{count}} minutes',
  runs: 'Un compte à rebours est en cours.',
  soon: 'Il reste cinq minutes ou moins.',
  over: 'Le temps est écoulé',
}
