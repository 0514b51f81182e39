/** Why something could not be done, each with what helps. The keys are the codes of `platform/failure.ts`. */
export const failure = {
  save: {
    'disk-full': 'Não foi salvo: o disco está cheio. Libere espaço ou escolha outro disco.',
    'not-permitted':
      'Não foi salvo: este computador não deixa o Sotto escrever ali. Escolha outra pasta.',
    'cannot-print':
      'Não foi salvo: não foi possível fazer as páginas. Tente de novo ou escolha outro formato.',
    'cannot-write': 'Não foi possível salvar. Nada foi escrito; tente em outro lugar.',
  },
  host: {
    'port-in-use':
      'Este computador não pôde ser ponto de encontro: outro programa usa o lugar da rede em que ele escutaria. Feche esse programa ou deixe que outro computador da facilitação seja o ponto de encontro.',
    'not-permitted':
      'Este computador não pôde ser ponto de encontro: o sistema não deixa o Sotto escutar. Deixe que outro computador da facilitação seja o ponto de encontro.',
    'no-such-address':
      'Este computador não pôde ser ponto de encontro: não está em nenhuma rede. Entre na rede da sala e tente de novo.',
    'process-failed':
      'Este computador não pôde ser ponto de encontro. Tente de novo ou deixe que outro computador da facilitação o seja.',
  },
  handOut: {
    'cannot-read': 'Nada é distribuído: essa pasta não pode ser lida. Escolha outra.',
    'nothing-there':
      'Nada é distribuído: não há instalador nessa pasta. Coloque nela os arquivos de uma versão e escolha-a de novo.',
    'process-failed':
      'Nada é distribuído. Tente de novo, ou deixe isso para o computador de outra pessoa da facilitação.',
  },
  kit: {
    'disk-full':
      'O kit não está completo: o disco está cheio. Libere espaço ou escolha outro pendrive.',
    'not-permitted':
      'O kit não está completo: este computador não deixa o Sotto gravar ali. Escolha outra pasta.',
    'cannot-read':
      'O kit não está completo: um dos arquivos escolhidos não pode ser lido. Escolha-os de novo.',
    'not-an-installer':
      'Nada foi copiado: escolha só instaladores e arquivos portáteis do Sotto; nada mais entra no kit.',
    'wrong-sum':
      'O kit não está completo: um arquivo não é o que diz a lista de somas que o acompanha. Obtenha a versão de novo, de uma fonte de confiança.',
    'cannot-print': 'Os arquivos estão lá, mas não foi possível fazer a folha. Tente de novo.',
    'cannot-write': 'O kit não está completo: o pendrive não o aceitou. Tente outro.',
  },
}
