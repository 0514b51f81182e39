export const settings = {
  title: 'Ajustes',
  you: 'Você',
  changeName: 'Mudar o nome',
  look: 'Aparência',
  theme: 'Papel',
  themeSystem: 'Como no sistema',
  themeLight: 'Claro',
  themeDark: 'Escuro',
  meetingPoint: 'Ponto de encontro',
  noMeetingPoint: 'Nenhum: este dispositivo trabalha sozinho até encontrar um.',
  reached: 'alcançado',
  notReached: 'não alcançado agora',
  elsewhere: {
    title: 'Pessoas em outro lugar',
    text: 'Quem não está na sala precisa de um ponto de encontro que se alcance pela internet: em um servidor próprio. Ele vê endereços de rede e o que vai lacrado, e não guarda nada.',
    servers: 'Endereços dos seus pontos de encontro',
    serversHint:
      'Um em cada linha, por exemplo room.example.org. Vários substituem uns aos outros. Vazio: nenhum.',
    serversWrong:
      'Um destes não é endereço de um ponto de encontro, ou há mais de {{most}}: um nome como room.example.org, ou o endereço inteiro.',
    turn: 'Endereço do seu retransmissor (TURN)',
    turnHint:
      'Leva o que está lacrado onde duas redes não deixam passar nada diretamente. Por exemplo relay.example.org. Vazio: nenhum.',
    turnWrong:
      'Não é endereço de um retransmissor: um nome como relay.example.org, com sua porta se não for a habitual.',
    secret: 'Segredo do retransmissor',
    secretHint:
      'O que o coturn chama de static-auth-secret. Vai nos convites: quem tem um pode usar o retransmissor.',
    secretWrong: 'De 8 a 128 letras, algarismos ou sinais, sem espaços.',
    save: 'Usar estes',
    saved:
      'Guardado. Os convites o levam a partir de agora; quem veio por um anterior precisa de outro.',
  },
  versions: 'Versões do Sotto que estão aqui',
  runs_one: '{{count}} dispositivo usa o Sotto {{version}}.',
  runs_other: '{{count}} dispositivos usam o Sotto {{version}}.',
  hostInApp: 'O aplicativo de computador pode fazer deste computador um ponto de encontro.',
  startHosting: 'Fazer deste computador o ponto de encontro',
  stopHosting: 'Deixar de ser',
  hosting_zero: 'Este computador é um ponto de encontro. Ninguém veio ainda.',
  hosting_one: 'Este computador é um ponto de encontro. {{count}} dispositivo está conectado.',
  hosting_other: 'Este computador é um ponto de encontro. {{count}} dispositivos estão conectados.',
  unreachable:
    'Um ponto de encontro se anuncia aqui e não pode ser alcançado: a rede mantém os dispositivos separados. O ponto de acesso de um celular ou um cabo ajuda.',
  discoveryFailed: 'Nada pode ser anunciado nesta rede, então passe o link de convite em mãos.',
  rescue: 'Uma cópia do que está guardado aqui',
  rescueText_one: '{{count}} documento, lacrado como está no disco deste dispositivo.',
  rescueText_other: '{{count}} documentos, cada um lacrado como está no disco deste dispositivo.',
  workshop: 'A oficina',
  saveWorkshop: 'Salvar para todo mundo',
  lastBeforeFirst: 'O último dia vem antes do primeiro.',
  daysMove:
    'O tempo que os dispositivos guardam as notas é contado a partir do último dia, e muda com ele.',
  groups: 'Grupos',
  groupsText:
    'Nomes, perguntas e a ordem podem mudar a qualquer momento; o que está escrito fica como está.',
  editGroup: 'Alterar “{{group}}”',
  moveGroupUp: 'Mover “{{group}}” para cima',
  moveGroupDown: 'Mover “{{group}}” para baixo',
  removeGroup: 'Tirar “{{group}}” da lista',
  addGroup: 'Adicionar um grupo',
  addedGroup: '“{{group}}” está na lista. Seus membros precisam de um convite: veja Convidar.',
  newGroup: 'Um grupo novo',
  groupName: 'Nome do grupo',
  groupQuestion: 'Pergunta do grupo',
  groupNeedsName: 'Dê um nome ao grupo.',
  saveGroup: 'Salvar para todo mundo',
  removeGroupTitle: 'Tirar “{{group}}” da lista?',
  removeGroupText:
    'O caderno dele se fecha em todos os dispositivos e se abre de novo quando você devolve o grupo. Nada nele é apagado. Enquanto está fora da lista, o que o rascunho levou dele fica fora do relatório.',
  removeGroupConfirm: 'Tirar da lista',
  removedGroups: 'Fora da lista',
  restoreGroup: 'Devolver “{{group}}”',
  policy: 'O que a sala combinou',
  marksNeeded: 'Dispositivos que precisam marcar uma redação',
  marksWrong: 'Um número inteiro de 1 a 50.',
  retainDays: 'Dias que os dispositivos guardam as notas depois do último dia',
  retainHint: 'Vazio: até que alguém as queime. Todo mundo é avisado uma semana antes.',
  retainWrong: 'Um número inteiro de dias.',
  lastDayNeeded: 'Os dias são contados a partir do último: diga qual é.',
  savePolicy: 'Salvar para todo mundo',
  groupKeys: 'Se um dispositivo ou um convite se perdeu',
  groupKeysText:
    'Um grupo que recebe uma chave nova se muda para uma sala em que o dispositivo perdido não entra. O que foi escrito antes continua legível nele. Depois, entregue um convite novo às outras pessoas.',
  replaceKey: 'Chave nova para “{{group}}”',
  replaceTitle: 'Mudar “{{group}}” para uma chave nova?',
  replaceWarning:
    'Todas as pessoas do grupo precisam de um convite novo para continuar. Nada do que está escrito se perde.',
  replaceConfirm: 'Mudar para uma chave nova',
  bundles: 'Sem rede nenhuma',
  bundlesText:
    'Um caderno pode viajar como arquivo lacrado, em um pen drive. Só quem tem convite para o grupo pode abri-lo; abrir incorpora o que ele traz, e abrir duas vezes não muda nada.',
  saveBundle: 'Salvar “{{group}}” como arquivo',
  openedFile: 'Um arquivo foi aberto',
  openBundle: 'Abrir um arquivo .sotto',
  bundle: {
    saved: 'Salvo.',
    'saved-with-gap':
      'Salvo, exceto algo que outro dispositivo escreveu e que não chegou inteiro aqui. Aquele dispositivo o tem.',
    merged: 'O arquivo foi incorporado ao seu caderno.',
    'merged-with-gap':
      'O arquivo foi incorporado ao seu caderno. Algo no caderno espera pelo que vinha antes e não está aqui; vai aparecer quando um dispositivo ou um arquivo trouxer o que falta.',
    'not-a-bundle': 'Isto não é um arquivo do Sotto.',
    truncated: 'Falta o final do arquivo. Copie-o de novo.',
    damaged: 'O arquivo foi alterado no caminho. Copie-o de novo.',
    'future-version':
      'Este arquivo foi feito com um Sotto mais novo. Atualize o Sotto para abri-lo.',
    'no-key': 'Este arquivo é de um grupo para o qual você não tem convite.',
  },
  device: 'Este dispositivo',
  sessionOnly:
    'Nada fica guardado neste dispositivo: quando esta janela fechar, as notas somem daqui.',
  keepFromNow: 'Guardar as notas sob esta frase secreta a partir de agora',
  keepByDevice: 'Guardar as notas neste dispositivo a partir de agora',
  keptByDevice: 'As notas estão lacradas neste dispositivo com o chaveiro do próprio sistema.',
  keptByPassphrase: 'As notas estão lacradas neste dispositivo com a sua frase secreta.',
  lockNow: 'Bloquear agora',
  lockUnsavedTitle: 'O disco não aceitou o que foi escrito por último',
  lockUnsavedText:
    'Se você bloquear agora, isso se perde neste dispositivo. Libere espaço no disco, ou espere até que outros dispositivos o tenham, e então bloqueie.',
  lockStay: 'Continuar aberto',
  lockAnyway: 'Bloquear mesmo assim',
  lockAfter: 'Bloqueio automático',
  lockNever: 'Nunca',
  lockMinutes_one: 'Depois de {{count}} minuto sem uso',
  lockMinutes_other: 'Depois de {{count}} minutos sem uso',
  currentPassphrase: 'Frase secreta atual',
  newPassphrase: 'Nova frase secreta',
  changePassphrase: 'Mudar a frase secreta',
  wrongPassphrase: 'Esta não é a frase secreta.',
  passphraseChanged: 'A frase secreta foi mudada.',
  burn: 'Queimar as notas',
  burnText:
    'Queimar destrói as chaves desta oficina neste dispositivo e, em seguida, os dados. Os outros dispositivos ficam com os seus.',
  burnHere: 'Queimar neste dispositivo',
  burnTitle: 'Queimar esta oficina neste dispositivo?',
  burnWarning:
    'As notas, o convite e o seu lugar na oficina somem deste dispositivo. O que só este dispositivo tem se perde para todo mundo. Não é possível desfazer.',
  burnConfirm: 'Queimar',
  notKept:
    'Este dispositivo não guardou as chaves, então nada foi aberto. Libere espaço e tente de novo.',
  burnLeft:
    'As chaves foram destruídas e nada mais abre. Alguns dados lacrados ficam aqui até a próxima vez que o Sotto abrir.',
  burnFailed:
    'Não foi possível queimar: as chaves ainda estão aqui. Libere espaço e tente de novo.',
  askText:
    'Você pode pedir a todos os dispositivos que queimem as notas. Cada um pergunta uma vez a quem o usa, na próxima vez em que se conectar.',
  ask: 'Pedir a todo mundo que queime…',
  askTitle: 'Pedir a todo mundo que queime as notas?',
  askConfirm: 'Pedir a todo mundo',
  unfinished: {
    title: 'Isto não está terminado:',
    openReview: 'O relatório ainda está aberto à sala.',
    reportUnsaved: 'Nenhum relatório foi salvo neste dispositivo.',
    unshared: 'Algo foi escrito aqui que nenhum outro dispositivo tem.',
  },
  burned: 'Queimado. Nada disso está neste dispositivo.',
  asked:
    'Foi pedido a todo mundo: dos outros {{all}} dispositivos, {{burned}} queimaram as notas; {{left}} não foram alcançados ou ainda não aceitaram.',
  withdraw: 'Retirar o pedido',
  requestTitle: 'A organização pede a todo mundo que queime as notas',
  requestText:
    'Se você concordar, as chaves desta oficina neste dispositivo são destruídas e, em seguida, os dados. A pergunta é feita uma só vez.',
  requestAnswer: 'Responder…',
  requestDecline: 'Guardar por enquanto',
  retentionTitle: 'Estas notas serão queimadas',
  retentionOver: 'O tempo destas notas acabou',
  retentionAsk:
    'Como combinado para esta oficina, este dispositivo já deveria ter queimado as notas; o dia combinado era {{day}}. Pelo relógio dele, hoje é {{today}}, e não há outro dispositivo aqui que confirme. Se essa é a data de hoje, queime-as; se não, acerte o relógio.',
  copyTitle: 'Existe uma cópia deste dispositivo',
  copyText:
    'Outra máquina abriu esta oficina como se fosse este dispositivo: o disco ou o perfil dele foi copiado. De agora em diante esta máquina retém, marca e confirma por si mesma. O que estava retido continua retido; as marcas de antes são compartilhadas. Se ninguém que você conheça fez essa cópia, avise a facilitação: quem a tem lê o que você pode ler.',
  retentionText_one:
    'Como combinado para esta oficina, este dispositivo queima as notas daqui a {{count}} dia: {{day}}.',
  retentionText_other:
    'Como combinado para esta oficina, este dispositivo queima as notas daqui a {{count}} dias: {{day}}.',
  handOut: {
    start: 'Distribuir o Sotto na sala…',
    stop: 'Parar de distribuir',
    hint: 'Para quem ainda não tem o Sotto: uma página nesta rede com os instaladores de uma pasta, para uma sala sem internet. Ela nunca contém notas.',
    at_one: 'O Sotto é distribuído em {{address}}, em {{count}} arquivo.',
    at_other: 'O Sotto é distribuído em {{address}}, em {{count}} arquivos.',
    kit: 'Encher uma pasta ou um pendrive…',
    filling: 'Copiando…',
    filled_one:
      'O kit está pronto: {{count}} arquivo, a soma de verificação dele, uma folha para a parede e instruções.',
    filled_other:
      'O kit está pronto: {{count}} arquivos, as somas de verificação deles, uma folha para a parede e instruções.',
  },
  about: {
    title: 'Sobre',
    text: 'O Sotto é software livre (licença MIT), feito do trabalho de muita gente.',
    show: 'Mostrar as licenças',
    missing: 'As licenças não estão junto desta página; estão no pacote de onde ela veio.',
  },
}
