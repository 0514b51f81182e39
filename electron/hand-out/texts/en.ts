import type { HandOutTexts } from './hand-out-texts.ts'

export const en: HandOutTexts = {
  title: 'Get Sotto',
  lead: 'The notebook of this workshop, handed out by a computer in this room. It needs no internet.',
  getFor: (system) => `Sotto for ${system}`,
  portable: 'runs without being installed',
  arm: 'for ARM processors',
  others: 'For other systems',
  beside: 'To check what you got',
  otherDevice:
    'Sotto runs on computers with Windows, macOS or Linux. Open this page on one of them.',
  check:
    'Anybody on this network could change what comes over it. Before you open the file, compare its check sum with the one on the organizer’s sheet:',
  afterwards: 'Then open Sotto, and the invite that you were given.',
  words: 'Four words of this workshop',
  wordsHint: 'Sotto shows the same four when you join.',
  next: 'For the next person: this page as a picture to scan',
  languages: 'Languages',
}
