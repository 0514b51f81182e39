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
}
