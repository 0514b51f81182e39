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
  record: {
    title: 'Registro de consentimento e destruição',
    text: 'Uma página para um comitê de ética ou para seu arquivo: números e dias, sem nomes, sem grupos, sem uma palavra das notas. É feita com o que está aqui: imprima-a antes de queimar este dispositivo.',
    show: 'Mostrar o registro',
    print: 'Imprimir',
    save: 'Salvar como HTML',
    saved: 'Salvo.',
    workshop: 'Oficina',
    days: 'Dias',
    rule: 'Regra da sala',
    marks: 'Dispositivos que precisam marcar uma redação para que ela possa sair',
    kept: 'Dias que as notas são guardadas após o último dia',
    keptByHand: 'até serem queimadas à mão',
    lastDay: 'Último dia, conforme assinado',
    devices: 'Dispositivos que participaram e guardaram notas',
    agreed: 'Aceitaram as regras da casa',
    of: '{{number}} de {{all}} dispositivos',
    review: 'Mostrado à sala antes de sair, até',
    noReview: 'não foi mostrado à sala',
    readBy: 'Lido em',
    carried: 'destes, por respostas levadas em arquivo',
    visits: 'janelas que não guardam nada',
    edition: 'SHA-256 do que foi mostrado',
    burned: 'Queimado',
    notReached: 'Não alcançado, ou guardado por sua pessoa',
    asked: 'Pediu-se a todo mundo que queimasse',
    yes: 'sim',
    no: 'ainda não',
    limits: 'O que esta página não pode dizer',
    limitCounts:
      'Ela conta dispositivos, não pessoas, e o que disseram de si: ninguém mais pode saber se um disco foi mesmo apagado.',
    limitCopies: 'Não inclui cópias, fotografias nem backups que alguém tenha feito.',
    limitHere:
      'É o que um dispositivo sabia quando a página foi feita; os que vierem depois podem acrescentar.',
  },
  sheet: {
    title: 'Informação para quem participa',
    text: 'Para um comitê de ética ou para pessoas convidadas: o que se escreve, o que pode sair e como termina, conforme assinado para esta oficina.',
    show: 'Mostrar a folha informativa',
    notes:
      'Os grupos escrevem notas em seus próprios computadores. Nenhum servidor as guarda, nenhum som é gravado, e quem escreveu o quê não fica registrado.',
    marks:
      'Tudo fica na sala, a menos que a sala o marque. Dispositivos que precisam marcar a redação exata que pode sair: {{number}}.',
    hold: 'Qualquer pessoa pode reter uma seção aqui até a saída do relatório, sem nome e sem motivo.',
    review:
      'A organização pode mostrar a todo mundo o relatório palavra por palavra antes de sair, também em um arquivo para ler em casa.',
    keptDays:
      'Os dispositivos guardam as notas após o último dia, avisam uma semana antes e as queimam. Dias: {{number}}.',
    keptByHand:
      'As notas ficam seladas nos dispositivos até serem queimadas: cada pessoa pode fazê-lo a qualquer momento, e a organização pode pedi-lo a todo mundo.',
    limits:
      'O que não se pode evitar: quem está na sala pode ler, copiar, fotografar e contar. Um computador desbloqueado pode ser lido.',
  },
}
