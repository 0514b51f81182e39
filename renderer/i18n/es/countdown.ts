/** Palabras de la cuenta atrás de la sala. */
export const countdown = {
  start: 'Empezar una cuenta atrás…',
  stop: 'Detener la cuenta atrás',
  minutes_one: '{{count}} minuto',
  minutes_other: '{{count}} minutos',
  left_one: 'Queda {{count}} minuto',
  left_other: 'Quedan {{count}} minutos',
  runs: 'Hay una cuenta atrás en marcha.',
  soon: 'Quedan cinco minutos o menos.',
  over: 'Se acabó el tiempo',
}
