import type { HandOutTexts } from './hand-out-texts.ts'

export const fr: HandOutTexts = {
  title: 'Obtenir Sotto',
  lead: 'Le carnet de cet atelier, distribué par un ordinateur de cette salle. Il n’a pas besoin d’internet.',
  getFor: (system) => `Sotto pour ${system}`,
  portable: 'fonctionne sans installation',
  arm: 'pour processeurs ARM',
  others: 'Pour d’autres systèmes',
  beside: 'Pour vérifier ce que vous avez reçu',
  otherDevice:
    'Sotto fonctionne sur les ordinateurs sous Windows, macOS ou Linux. Ouvrez cette page sur l’un d’eux.',
  check:
    'N’importe qui sur ce réseau pourrait changer ce qui y passe. Avant d’ouvrir le fichier, comparez sa somme de contrôle avec celle de la feuille de la personne qui organise\u00a0:',
  afterwards: 'Ouvrez ensuite Sotto, puis l’invitation que vous avez reçue.',
  words: 'Quatre mots de cet atelier',
  wordsHint: 'Sotto montre les quatre mêmes à l’entrée.',
  next: 'Pour la personne suivante\u00a0: cette page en image à scanner',
  languages: 'Langues',
  sheet: 'Comment obtenir Sotto',
  steps: [
    'Rejoignez le Wi-Fi de cette salle et ouvrez l’adresse de cette feuille, ou prenez sur la clé le fichier pour votre système.',
    'Comparez la somme de contrôle du fichier avec celle de cette feuille\u202f; elles doivent être les mêmes à la lettre près.',
    'Installez Sotto, ou décompressez l’archive portable, puis ouvrez-le.',
    'Ouvrez l’invitation que vous avez reçue et comparez les quatre mots qu’elle montre avec ceux de cette feuille.',
  ],
  checkSums: 'Sommes de contrôle (SHA-256)',
}
