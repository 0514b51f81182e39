export const common = {
  appName: 'Sotto',
  cancel: 'Cancelar',
  close: 'Fechar',
  loading: 'Abrindo…',
  language: 'Idioma',
  languageFailed:
    'Não foi possível carregar este idioma: o lugar de onde veio esta página não responde.',
  unseen_one: 'Um sinal que ninguém vê: U+{{code}}',
  unseen_other: '{{count}} sinais que ninguém vê; o primeiro, U+{{code}}',
  pageFailed: 'Não é possível mostrar esta página',
  pageFailedText:
    'Nada dela se perde: o que está escrito aqui é salvo e compartilhado como antes. As outras páginas, os ajustes e a queima continuam funcionando.',
  partFailed: 'Não é possível mostrar esta parte; nada dela se perde.',
  again: 'Tentar de novo',
}
