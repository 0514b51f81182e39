import type { HandOutTexts } from './hand-out-texts.ts'

export const es: HandOutTexts = {
  title: 'Consigue Sotto',
  lead: 'El cuaderno de este taller, que reparte un equipo de esta sala. No necesita internet.',
  getFor: (system) => `Sotto para ${system}`,
  portable: 'funciona sin instalarse',
  arm: 'para procesadores ARM',
  others: 'Para otros sistemas',
  beside: 'Para comprobar lo recibido',
  otherDevice:
    'Sotto funciona en equipos con Windows, macOS o Linux. Abre esta página en uno de ellos.',
  check:
    'Cualquiera en esta red podría cambiar lo que llega por ella. Antes de abrir el archivo, compara su suma de comprobación con la de la hoja de quien organiza:',
  afterwards: 'Después abre Sotto y la invitación que te dieron.',
  words: 'Cuatro palabras de este taller',
  wordsHint: 'Sotto muestra las mismas cuatro al entrar.',
  next: 'Para la siguiente persona: esta página como imagen para escanear',
  languages: 'Idiomas',
  sheet: 'Cómo conseguir Sotto',
  steps: [
    'Conéctate a la wifi de esta sala y abre la dirección de esta hoja, o toma de la memoria el archivo para tu sistema.',
    'Compara la suma de comprobación del archivo con la de esta hoja; tienen que ser iguales letra por letra.',
    'Instala Sotto, o descomprime el archivo portátil, y ábrelo.',
    'Abre la invitación que te dieron y compara las cuatro palabras que muestra con las de esta hoja.',
  ],
  checkSums: 'Sumas de comprobación (SHA-256)',
}
