import type { HandOutTexts } from './hand-out-texts.ts'

export const pt: HandOutTexts = {
  title: 'Obter o Sotto',
  lead: 'O caderno desta oficina, distribuído por um computador desta sala. Não precisa de internet.',
  getFor: (system) => `Sotto para ${system}`,
  portable: 'funciona sem instalação',
  arm: 'para processadores ARM',
  others: 'Para outros sistemas',
  beside: 'Para conferir o que veio',
  otherDevice:
    'O Sotto funciona em computadores com Windows, macOS ou Linux. Abra esta página em um deles.',
  check:
    'Qualquer pessoa nesta rede poderia mudar o que passa por ela. Antes de abrir o arquivo, compare a soma de verificação com a da folha da organização:',
  afterwards: 'Depois abra o Sotto e o convite que você recebeu.',
  words: 'Quatro palavras desta oficina',
  wordsHint: 'O Sotto mostra as mesmas quatro na entrada.',
  next: 'Para a próxima pessoa: esta página como imagem para escanear',
  languages: 'Idiomas',
  sheet: 'Como obter o Sotto',
  steps: [
    'Entre na rede Wi-Fi desta sala e abra o endereço desta folha, ou pegue no pendrive o arquivo para o seu sistema.',
    'Compare a soma de verificação do arquivo com a desta folha; elas têm de ser iguais letra por letra.',
    'Instale o Sotto, ou descompacte o arquivo portátil, e abra-o.',
    'Abra o convite que você recebeu e compare as quatro palavras que ele mostra com as desta folha.',
  ],
  checkSums: 'Somas de verificação (SHA-256)',
}
