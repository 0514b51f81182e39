/** Palavras da página de ajuda: regras da casa, o que sai, teclas, a folha da facilitação. */
export const guide = {
  name: 'Ajuda',
  rules: {
    title: 'Regras da casa',
    record: 'Nada do que se escreve aqui sai da sala sem que a sala marque para o relatório.',
    hold: 'Qualquer pessoa pode reter uma seção na sala. Nenhum motivo é pedido.',
    names: 'O Sotto não anota autorias. Não escreva nomes também.',
    pictures: 'Não fotografe nem grave nada: nem pessoas nem telas.',
    burn: 'No fim, todo mundo queima as notas.',
    read: 'Entendi',
    where: 'Elas ficam em Ajuda.',
  },
  leaves: {
    title: 'O que sai deste computador',
    group:
      'Para os dispositivos do seu grupo, da facilitação e da organização: as notas, marcas e retenções, lacradas no caminho. Enquanto você está aqui, também o seu nome e onde está o seu cursor; ninguém os guarda.',
    room: 'Para toda a oficina, enquanto você está aqui: o nome que você escolheu e o grupo que está olhando.',
    point:
      'Para o ponto de encontro: bytes lacrados e tópicos que não dizem nada. Ele vê o endereço de rede deste computador e quando está conectado, e não guarda nada.',
    disk: 'Para este disco: notas e chaves, lacradas.',
    session: 'Para este disco: nada. O que está aqui some com esta janela.',
    report: 'Para o relatório: as seções prontas, e nada mais.',
    internet:
      'Para a internet: nada, a não ser que a organização tenha posto lá um ponto de encontro.',
    now: 'Pontos de encontro desta oficina: {{addresses}}.',
    none: 'Esta oficina não tem ponto de encontro neste computador: nada sai dele agora.',
    beyond:
      'O que o Sotto não pode evitar: quem está na sala pode ler, copiar e fotografar. Um laptop deixado aberto pode ser lido.',
  },
  keys: {
    title: 'Teclas',
    help: 'Esta lista',
    find: 'Buscar no caderno',
    outline: 'Esquema',
    add: 'Adicionar uma seção abaixo',
    move: 'Mover a seção para cima ou para baixo',
    mark: 'Marcar para o relatório, ou retirar a marca',
    hold: 'Reter na sala, ou suspender a retenção',
    format: 'Negrito, itálico, sublinhado',
    link: 'Link',
    undo: 'Desfazer, refazer',
    indent: 'Recuar um item, ou o contrário',
    slash: 'Inserir um título, uma lista, uma tabela',
    markdown: 'No início de uma linha: título, lista, citação',
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    enter: 'Enter',
    tab: 'Tab',
    listen: 'A tecla {{key}} abre esta página enquanto nada está sendo escrito',
  },
  sheet: {
    title: 'Para a facilitação: uma folha',
    before:
      'Antes: entregue a cada grupo o seu link e leia as regras da casa em voz alta. Em cada tela, a linha de baixo diz que os outros têm o texto.',
    start:
      'Comece uma contagem regressiva no panorama. Todas as telas mostram os minutos que faltam.',
    look: 'O panorama mostra quais grupos ainda não escreveram nada.',
    five: 'Cinco minutos antes do fim: peça aos grupos que releiam as seções e marquem as que podem ir para o relatório. Uma seção precisa das marcas de tantos dispositivos quantos a oficina pede.',
    held: 'Uma seção retida fica na sala. Não pergunte quem nem por quê.',
    desk: 'Na mesa: leve seções para o rascunho. Cada uma guarda de onde veio; o que os grupos mudam é mostrado.',
    review: 'Mostre o relatório à sala antes de sair. Dê tempo; quem retém não diz nada.',
    burn: 'No fim: salve o relatório e peça a todo mundo que queime as notas. Espere até que todos os dispositivos tenham dito que queimaram.',
    print: 'Imprimir esta folha',
  },
}
