export const after = {
  taken: {
    new: 'Incorporado. Novo: {{what}}.',
    nothing: 'Incorporado. Nada nele era novo aqui.',
    holds: 'retido na sala: {{number}}',
    wishes: 'pedidos de outra redação: {{number}}',
    read: 'dispositivos que leram: {{number}}',
  },
  answer: {
    title: 'Sem rede: responder por arquivo',
    text: 'O que você reteve e pediu aqui pode ir à organização em um arquivo selado. Ele não leva nome, nem dispositivo, nem hora.',
    carry:
      'Quem entrega um arquivo é visto ao fazê-lo. Por isso, dê o seu a alguém da sala, que abre aqui as respostas de várias pessoas e entrega uma só: ninguém sabe qual era de quem.',
    save: 'Salvar uma resposta em arquivo',
    open: 'Abrir respostas de outras pessoas',
    lift: 'Um arquivo só acrescenta. O que foi retido por ele é desfeito quando este dispositivo reencontrar os outros.',
  },
  hand: {
    title: 'Sem rede: distribuir em arquivo',
    text: 'Um só arquivo para todo mundo. Só os dispositivos desta oficina podem abri-lo; leem o relatório em casa e devolvem respostas. Abra-as em qualquer número e ordem.',
    save: 'Salvar a revisão em arquivo',
    open: 'Abrir respostas',
  },
  waiting: {
    text: 'Sem rede aqui? Abra o arquivo que a organização lhe deu.',
  },
  savedReview: 'Salvo. Entregue-o a todo mundo; o nome dele não diz nada.',
  savedAnswer:
    'Salvo. Leva o que foi dito aqui e tudo o que este dispositivo abriu de outras pessoas.',
  carried: 'Por respostas levadas em arquivo: {{number}}.',
  beyond: 'Lido também por dispositivos que não constam aqui: {{number}}.',
  late: 'Você salvou o relatório em {{day}}. Seções dele que já não podem sair: {{number}}. Tire-as do que foi entregue e salve o relatório de novo.',
  became: {
    'as-written': 'No relatório tal como vocês escreveram.',
    shortened: 'No relatório, abreviado.',
    'in-other-words': 'No relatório, com outras palavras.',
    'not-taken': 'Marcado, e não incluído neste relatório. Fica com vocês.',
    kept: 'Fica aqui: não está em nenhum relatório.',
  },
  rests: {
    bare: 'Frases que não se apoiam em nada: {{number}}.',
    see: 'Em que se apoia',
    title: 'Em que se apoia cada frase',
    text: 'Escolha uma frase para ver de onde vêm suas palavras. As que não se apoiam em nada estão sublinhadas. É uma medida de palavras, só para você; nada disso está no relatório.',
    same: 'Palavra por palavra em “{{group}}”.',
    close: 'Próximo de “{{group}}”:',
    nothing:
      'Não se apoia em nada que se conheça aqui. Alguém a escreveu na mesa, ou o grupo mudou suas palavras desde então.',
  },
}
