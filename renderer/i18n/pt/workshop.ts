export const workshop = {
  groups: 'Grupos',
  untitled: 'Uma oficina',
  unnamedGroup: 'Grupo sem nome',
  report: 'Relatório',
  invite: 'Convidar',
  nav: 'Oficina',
  menu: 'Lugares da oficina',
  replaced:
    'Este grupo se mudou para uma chave nova. Peça um convite novo à facilitação; o que você escreveu vai junto.',
  newer:
    'Algo nesta oficina foi mudado com um Sotto mais novo. Atualize o Sotto para ver; até lá, os grupos e o título são os que este dispositivo conhecia.',
  settings: 'Ajustes',
  home: 'Todas as oficinas',
  notYours: 'Você não tem convite para este grupo.',
  waitingTitle: 'Procurando a sala',
  waitingText:
    'O nome e os grupos chegam com o primeiro dispositivo alcançado. Você já pode escrever.',
  rule: {
    'chatham-house': 'Regra de Chatham House: use o que foi dito, nunca quem disse.',
    'off-the-record': 'Em sigilo: nada sai além do que a sala marca.',
  },
  saved: 'Salvo aqui.',
  saving: 'Salvando…',
  sessionOnly: 'Só nesta janela.',
  notPromised: 'Este navegador pode esquecer isto: uma janela anônima esquece ao fechar.',
  notSaved: 'Não salvo: {{reason}}',
  reason: {
    'cannot-open':
      'o armazenamento deste dispositivo não abre. Mantenha esta janela aberta; os outros dispositivos têm suas palavras.',
    'quota-exceeded': 'o disco está cheio. Mantenha esta janela aberta e libere espaço.',
    'write-failed': 'a escrita no disco falhou. Mantenha esta janela aberta.',
    'closed-by-browser':
      'o navegador fechou o armazenamento. Recarregue quando os outros dispositivos tiverem suas palavras.',
    'future-version':
      'o que está guardado aqui foi escrito por um Sotto mais novo. Atualize o Sotto para escrever aqui; nada disso é tocado.',
    cleared: 'o navegador apagou o que se guardava aqui. Mantenha esta janela aberta.',
    'wrong-key': 'o que está guardado foi lacrado com outra chave.',
    burned: 'as notas foram queimadas neste dispositivo.',
  },
  cleared: {
    title: 'Este navegador apagou o que o Sotto guardava aqui.',
    text: 'Suas chaves e o que você escreveu estão só nesta janela. Quando ela fechar, somem deste dispositivo.',
    keep: 'Guardá-las aqui de novo',
    failed: 'Este dispositivo não aceitou tudo. Mantenha esta janela aberta e tente de novo.',
  },
  rescue: {
    save: 'Salvar uma cópia lacrada do que está guardado',
    saved: 'Salva, lacrada como estava. Só abre com as chaves deste dispositivo.',
    failed: 'Não foi possível fazer uma cópia.',
  },
  loading: 'Abrindo…',
  haveIt: '{{have}} de {{all}} têm isto.',
  nobody: {
    none: 'Sem ponto de encontro: só este dispositivo.',
    connecting: 'Sem conexão.',
    looking: 'Procurando as outras pessoas…',
    connected: 'Não há mais ninguém aqui.',
  },
  obstacle: {
    'local-network-refused':
      'O macOS mantém o Sotto fora desta rede. Permita em Ajustes do Sistema, Privacidade e Segurança, Rede Local; depois encerre o Sotto e abra-o de novo.',
    'no-firewall-rule':
      'O firewall do Windows não tem regra que deixe outros dispositivos alcançarem este computador, e só uma conta de administrador pode criar uma: permitindo o Sotto quando o Windows perguntar, ou instalando-o para todos os usuários. Se ninguém vier, deixe que outro computador seja o ponto de encontro.',
  },
  forked_one:
    '{{count}} dispositivo recebeu algo diferente deste no lugar de uma marca ou de uma retenção: alguém aqui usa outro programa. Valem todas as retenções de ambos.',
  forked_other:
    '{{count}} dispositivos receberam algo diferente deste no lugar de uma marca ou de uma retenção: alguém aqui usa outro programa. Valem todas as retenções de todos.',
  refused: {
    newer_one:
      '{{count}} dispositivo aqui usa um Sotto mais novo: atualize este para escrever com ele.',
    newer_other:
      '{{count}} dispositivos aqui usam um Sotto mais novo: atualize este para escrever com eles.',
    older_one: '{{count}} dispositivo aqui usa um Sotto mais antigo e não recebe estas palavras.',
    older_other:
      '{{count}} dispositivos aqui usam um Sotto mais antigo e não recebem estas palavras.',
    cutOff_one:
      '{{count}} dispositivo foi afastado: o que ele envia não pode ser lido ou é muito mais do que deveria. Ele não recebe estas palavras.',
    cutOff_other:
      '{{count}} dispositivos foram afastados: o que enviam não pode ser lido ou é muito mais do que deveria. Eles não recebem estas palavras.',
    cutOffBy_one: '{{count}} dispositivo afastou este e não recebe estas palavras.',
    cutOffBy_other: '{{count}} dispositivos afastaram este e não recebem estas palavras.',
  },
  detour_one: '{{count}} dispositivo é alcançado pelo ponto de encontro, sob lacre.',
  detour_other: '{{count}} dispositivos são alcançados pelo ponto de encontro, sob lacre.',
  byTurn_one: '{{count}} dispositivo é alcançado pelo retransmissor {{host}}, sob lacre.',
  byTurn_other: '{{count}} dispositivos são alcançados pelo retransmissor {{host}}, sob lacre.',
  newerHere: {
    which: 'Alguém aqui tem um Sotto mais novo ({{newer}}; este é {{own}}).',
    some: 'Alguém aqui tem um Sotto mais novo.',
    page: 'Se o anfitrião o distribui, está em {{address}}: abra em um navegador.',
  },
  insecure:
    'Esta página não foi aberta com segurança, então nada é enviado. Abra-a por https ou no aplicativo.',
  alreadyOpen: 'Este caderno está aberto em outra janela deste dispositivo.',
  damaged_one:
    '{{count}} registro guardado não abriu e foi posto de lado; outros dispositivos preenchem a falta.',
  damaged_other:
    '{{count}} registros guardados não abriram e foram postos de lado; outros dispositivos preenchem a falta.',
  create: {
    title: 'Começar uma oficina',
    name: 'Como se chama?',
    nameHint: 'Visto por quem você convida, lacrado em todo o resto.',
    from: 'Primeiro dia',
    to: 'Último dia',
    rule: 'A regra da sala',
    chatham: 'Regra de Chatham House: use o que foi dito, nunca quem disse',
    offRecord: 'Em sigilo: nada sai além do que a sala marca',
    marks:
      'Quantos dispositivos precisam marcar uma seção antes que ela possa ir para o relatório?',
    marksOne: 'Um',
    marksTwo: 'Dois',
    marksThree: 'Três',
    groups: 'Grupos e suas perguntas',
    groupName: 'Nome do grupo {{number}}',
    groupQuestion: 'Pergunta do grupo {{number}}',
    addGroup: 'Adicionar um grupo',
    removeGroup: 'Remover o grupo {{number}}',
    sample: 'Preencher com uma oficina de exemplo',
    template: 'Com que começa o caderno de cada grupo?',
    templateBlank: 'Uma página em branco',
    templateTitles: 'Seções para preencher, primeiro a pergunta do grupo',
    titles: 'Títulos das seções, um por linha',
    titlesHint: 'Os grupos podem alterá-las, movê-las e removê-las.',
    titlesDefault: 'Pontos-chave\nDivergências\nPerguntas em aberto\nAções',
    submit: 'Começar a oficina',
    needTitle: 'Dê um nome à oficina.',
    needGroup: 'Dê nome a pelo menos um grupo.',
  },
  sample: {
    title: 'Plataformas depois das plataformas',
    groups: [
      {
        name: 'Mudança',
        question: 'Como estão mudando as redes sociais e outras plataformas de comunicação?',
      },
      {
        name: 'Engajamento',
        question:
          'Como as empresas usaram o engajamento e a arte para construir plataformas de dados e IA?',
      },
      { name: 'Cultura', question: 'O que isso faz com a cultura?' },
      {
        name: 'Alternativas',
        question: 'O que valem as plataformas alternativas, e onde elas param?',
      },
      { name: 'Construção', question: 'O que é preciso para construí-las?' },
    ],
  },
}
