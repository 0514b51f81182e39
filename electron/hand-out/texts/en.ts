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
  sheet: 'How to get Sotto',
  steps: [
    'Join the Wi-Fi of this room and open the address on this sheet, or take the file for your system from the stick.',
    'Compare the check sum of the file with the one on this sheet; they have to be the same in every letter.',
    'Install Sotto, or unpack the portable archive, and open it.',
    'Open the invite that you were given, and compare the four words that it shows with those on this sheet.',
  ],
  checkSums: 'Check sums (SHA-256)',
}
