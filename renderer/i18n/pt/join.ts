export const join = {
  tagline: 'O caderno das oficinas a portas fechadas.',
  lead: 'Os grupos escrevem juntos, em sigilo, de um computador a outro. O relatório só contém o que a sala marcou para ele.',
  start: 'Começar uma oficina',
  join: 'Entrar com um link',
  yours: 'Neste dispositivo',
  open: 'Abrir “{{title}}”',
  pasteTitle: 'Entrar em uma oficina',
  paste: 'Cole o link que você recebeu',
  pasteHint: 'Começa com sotto:// ou https:// e é um segredo: quem o tem pode ler as notas.',
  openFile: 'Ou abra um arquivo de convite',
  name: 'Seu nome enquanto está aqui',
  nameHint: 'Nunca guardado nas notas.',
  enter: 'Entrar na oficina',
  anotherName: 'Outro pseudônimo',
  invited: {
    participant: 'Só seu grupo, a facilitação e a organização leem o que você escreve.',
    facilitator: 'Você recebeu um convite para facilitar: pode abrir o caderno de todos os grupos.',
    organizer: 'Este link dá a este dispositivo o papel da organização: ele pode tudo.',
  },
  words: {
    label: 'Quatro palavras desta oficina',
    compare: 'Se a organização mostrar outras, não entre.',
  },
  error: {
    'not-an-invite': 'Isto não é um convite. Copie o link inteiro e tente de novo.',
    truncated: 'Falta um pedaço do link. Copie-o inteiro e tente de novo.',
    damaged: 'O link foi alterado no caminho. Peça-o de novo.',
    'future-version':
      'Este convite foi feito com um Sotto mais novo. Atualize o Sotto e abra o link de novo.',
    'past-version': 'Este convite foi feito com um Sotto anterior à primeira versão. Peça um novo.',
    unsigned:
      'Ninguém que conduz esta oficina assinou este convite: ele levaria você à sala de outra pessoa. Nada mudou aqui. Avise a facilitação, pessoalmente.',
    forged:
      'Este convite não vem da organização da oficina em que este dispositivo está. Pergunte pessoalmente.',
    'wrong-role': 'Este convite é para outro papel. Peça o certo.',
  },
  invite: {
    title: 'Convidar',
    participant: 'Participantes de “{{group}}”',
    facilitator: 'Facilitação, para todos os grupos',
    link: 'Link de convite',
    hint: 'Entregue-o pessoalmente ou por um meio seguro. Quem o tem pode ler e escrever ali até que as notas sejam queimadas.',
    qr: 'O mesmo link como imagem para escanear',
    copyFor: 'Copiar o link: {{who}}',
    messageFor: 'Copiar como mensagem: {{who}}',
    printFor: 'Imprimir: {{who}}',
    printAll: 'Imprimir todos',
    message:
      'Você tem um convite para “{{workshop}}”. Abra este link no aplicativo Sotto ou num navegador, e não o compartilhe:\n{{link}}',
    copied: 'Copiado.',
    save: 'Salvar como arquivo',
    saved: 'Salvo. Apague o arquivo depois de entregá-lo.',
    noOthers:
      'Com um link feito agora, ninguém entraria de outro computador: não há ponto de encontro ao alcance.',
    wayOn: {
      desktop:
        'Em Ajustes, faça deste computador o ponto de encontro. Depois, o link é feito aqui.',
      browser:
        'Abra o aplicativo do Sotto e faça dele o ponto de encontro, ou abra esta página em um endereço que outros computadores alcancem por https.',
    },
    hereOnly: 'Fazer um link só para este computador',
  },
  insecure: {
    title: 'O Sotto não abre aqui',
    text: 'Esta página veio por http sem proteção. A uma página assim o navegador não dá com o que lacrar as notas, por isso nada foi aberto, guardado ou enviado.',
    ways: 'Como continuar',
    app: 'Com o aplicativo do Sotto neste computador:',
    openApp: 'Abrir o convite no aplicativo',
    getApp: 'Peça o aplicativo a quem convidou você; nele, seu link funciona como está.',
    link: 'Seu convite. É um segredo: quem o tem pode ler as notas.',
    https: 'Neste navegador: peça um endereço que comece com https://.',
    here: 'No computador que é o ponto de encontro: abra ali {{address}}.',
  },
  rescue: {
    title: 'Se o armazenamento falhou aqui',
    text: 'Uma cópia de resgate é o que o Sotto oferece salvar quando o armazenamento deste dispositivo não abre. Ela só abre neste dispositivo, e abri-la duas vezes não muda nada.',
    open: 'Abrir uma cópia de resgate',
    busy: 'Abrindo…',
    saved: 'O que a cópia contém está de volta no caderno, e salvo aqui.',
    unsaved:
      'O que a cópia contém está de volta no caderno. Ainda não está salvo aqui: mantenha esta janela aberta, e a cópia também.',
    damaged_one: '{{count}} pedaço não abriu ou falta; talvez outros dispositivos o tenham.',
    damaged_other: '{{count}} pedaços não abriram ou faltam; talvez outros dispositivos os tenham.',
    'not-a-rescue-copy': 'Isto não é uma cópia de resgate, ou o começo dela está danificado.',
    'future-version': 'Esta cópia foi feita com um Sotto mais novo. Atualize o Sotto para abri-la.',
    'no-key':
      'Esta cópia não é de uma oficina deste dispositivo: outro dispositivo a fez, ou a oficina foi queimada aqui.',
    'nothing-opens': 'Nada mais abre nesta cópia. Os outros dispositivos têm as notas.',
  },
  keep: {
    label: 'Neste dispositivo',
    session: 'Não guardar nada depois que esta janela fechar',
    passphrase: 'Guardar as notas com uma frase secreta',
    device: 'Deixar este computador guardar as notas',
  },
  protect: {
    title: 'Proteja as notas neste dispositivo',
    text: 'O que se escreve fica lacrado neste dispositivo. A chave é feita de uma frase secreta que só você conhece.',
    passphrase: 'Frase secreta',
    again: 'A mesma outra vez',
    show: 'Mostrar o que digito',
    differs: 'As duas são diferentes.',
    busy: 'Fazendo a chave: um segundo…',
    hint: 'No mínimo {{count}} caracteres; o melhor são algumas palavras. Não há como recuperá-la.',
    browser:
      'Este navegador a guarda até que os dados dele sejam apagados. Uma janela anônima a esquece ao fechar.',
    short: 'São necessários no mínimo {{count}} caracteres.',
    failed: 'Este dispositivo não a guardou. Libere espaço ou use só esta sessão.',
    submit: 'Proteger e continuar',
    deviceText:
      'Ou deixe o chaveiro deste computador lacrar a chave: sem frase secreta, e quem entrar aqui com a sua conta pode ler as notas.',
    device: 'Deixar este computador guardá-la',
    orText: 'Ou não guarde nada aqui: quando esta janela fechar, as notas somem deste dispositivo.',
    session: 'Só esta sessão',
  },
  unlock: {
    passphrase: 'Frase secreta deste dispositivo',
    submit: 'Desbloquear',
    busy: 'Desbloqueando…',
    'wrong-passphrase':
      'Esta frase secreta não serve. Confira as maiúsculas e o idioma do teclado.',
    other: 'O que está guardado aqui não abriu.',
    startOver: 'Esquecer tudo neste dispositivo',
    startOverTitle: 'Esquecer tudo neste dispositivo?',
    startOverText:
      'As chaves deste dispositivo são destruídas e, com elas, todas as notas guardadas aqui. Os outros dispositivos ficam com as suas. Não é possível desfazer.',
    unreadable: {
      damaged:
        'As chaves deste dispositivo estão danificadas e não podem ser lidas. Com um convite novo você pode voltar; os outros dispositivos têm as notas.',
      'future-version':
        'As chaves deste dispositivo foram escritas por um Sotto mais novo. Atualize o Sotto para abri-las.',
      'past-version':
        'O que este dispositivo guarda foi escrito por um Sotto anterior à primeira versão, e este não o abre. Fica como está: abra com aquele Sotto, salve os cadernos como arquivos e só então mande esquecer.',
      'cannot-read':
        'O armazenamento deste dispositivo não responde. Feche as outras janelas do Sotto e recarregue.',
      'cannot-unseal':
        'O chaveiro deste computador não abre as chaves deste dispositivo: é um novo, ou de outra pessoa. Com um convite novo você pode voltar; os outros dispositivos têm as notas.',
      'keychain-unavailable':
        'O chaveiro deste computador está bloqueado ou não responde. Nada se perdeu: desbloqueie-o (ou saia da sua conta e entre de novo), depois feche o Sotto e abra-o outra vez.',
      'key-erased':
        'As chaves deste dispositivo foram destruídas. Com um convite novo você pode voltar.',
    },
  },
  pseudonym: '{{bird}} {{adjective}}',
  adjectives:
    'Âmbar, Anil, Índigo, Jade, Coral, Lilás, Malva, Ocre, Turquesa, Violeta, Pérola, Marfim, Canela, Mel, Menta, Oliva, Sálvia, Cobalto, Areia, Ardósia',
  birds:
    'Garça, Tuiuiú, Maçarico, Tentilhão, Mergulhão, Íbis, Saracura, Pintarroxo, Andorinha, Esmerilhão, Tarambola, Tico-tico, Andorinhão, Marreca, Lavandeira, Melro, Bem-te-vi, Curió, Colhereiro, Saíra',
}
