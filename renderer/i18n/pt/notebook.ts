export const notebook = {
  untitled: 'Seção sem título',
  sectionTitle: 'Título da seção',
  titlePlaceholder: 'Título',
  body: 'Texto de “{{title}}”',
  add: 'Adicionar uma seção',
  addAfter: 'Adicionar uma seção abaixo',
  more: 'Mais opções de “{{title}}”',
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  duplicate: 'Duplicar, em sigilo',
  trash: 'Pôr na lixeira',
  trashed: '“{{title}}” está na lixeira.',
  trashedInHand:
    'Alguém pôs esta seção na lixeira enquanto você escrevia nela. O que você escreve fica guardado lá.',
  bringBack: 'Trazer de volta',
  undo: 'Desfazer',
  trashOpen_zero: 'Lixeira',
  trashOpen_one: 'Lixeira: {{count}} seção',
  trashOpen_other: 'Lixeira: {{count}} seções',
  restore: 'Restaurar',
  restoreNamed: 'Restaurar “{{title}}”',
  restored: '“{{title}}” está de volta.',
  trashEmpty: 'A lixeira está vazia.',
  emptied: 'O texto não está mais aqui.',
  earlier_one: '{{count}} versão anterior',
  earlier_other: '{{count}} versões anteriores',
  earlierText:
    'Seções como eram antes de serem juntadas, divididas, ampliadas ou trazidas de novo. As mais novas ficam quando você restaura uma.',
  emptyTrash: 'Esvaziar a lixeira',
  emptyTrashTitle: 'Esvaziar a lixeira para todo mundo?',
  emptyTrashText_one: 'O texto de {{count}} seção é removido em todos os dispositivos.',
  emptyTrashText_other: 'O texto de {{count}} seções é removido em todos os dispositivos.',
  emptyEarlierText_one:
    'O texto de {{count}} versão anterior também é removido; o que está na página fica.',
  emptyEarlierText_other:
    'O texto de {{count}} versões anteriores também é removido; o que está na página fica.',
  emptyTrashForGood: 'Não é possível desfazer.',
  emptyTrashConfirm: 'Remover o texto',
  format: {
    newer:
      'Isto foi escrito com um Sotto mais novo: atualize o Sotto para escrever aqui. Você pode ler e copiar as palavras; nada aqui é alterado.',
    older:
      'Isto foi escrito com um Sotto mais antigo. Você pode ler as palavras e copiá-las para um caderno novo; nada aqui é alterado.',
  },
  unreadable: 'Uma seção que não pode ser mostrada',
  unreadableText_one:
    '{{count}} seção não pode ser mostrada: foi escrita por outro programa ou por um Sotto mais novo, ou é mais longa do que o Sotto mostra. Nada dela se perde, e nada dela vai para um relatório.',
  unreadableText_other:
    '{{count}} seções não podem ser mostradas: foram escritas por outro programa ou por um Sotto mais novo, ou são mais longas do que o Sotto mostra. Nada delas se perde, e nada delas vai para um relatório.',
  beyond:
    'Mostrando {{shown}} de {{all}} seções: as primeiras de cada pessoa que escreveu aqui. Nada das outras se perde, e nada delas vai para um relatório. Elas aparecem à medida que a lixeira é esvaziada.',
  unreadableTrash: 'Pô-las na lixeira',
  emptyTitle: 'Uma página em branco',
  emptyText:
    'Escreva em seções: uma ideia, uma seção. Cada uma fica em sigilo até que a sala a marque para o relatório.',
  emptyAdd: 'Escrever a primeira seção',
  turned: '“{{title}}”: {{state}}.',
  turnedMany_one: '{{count}} seção mudou de estado.',
  turnedMany_other: '{{count}} seções mudaram de estado.',
  along: {
    open: 'Imprimir ou guardar…',
    title: 'Tirar estas notas do Sotto?',
    text: 'Elas estão em sigilo. No papel ou num arquivo nada as lacra, ninguém mais é consultado e a queima não as alcança. Quem as encontrar vai lê-las.',
    print: 'Imprimir',
    save: 'Salvar como arquivo',
    saved: 'Salvo; quem tiver o arquivo pode ler.',
    onPage: 'Em sigilo. Não divulgar.',
  },
}
