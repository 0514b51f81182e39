/** Palavras da contagem regressiva da sala. */
export const countdown = {
  start: 'Começar uma contagem regressiva…',
  stop: 'Parar a contagem regressiva',
  minutes_one: '{{count}} minuto',
  minutes_other: '{{count}} minutos',
  left_one: 'Falta {{count}} minuto',
  left_other: 'Faltam {{count}} minutos',
  runs: 'Há uma contagem regressiva em andamento.',
  soon: 'Faltam cinco minutos ou menos.',
  over: 'O tempo acabou',
}
