/** Palavras para se orientar num caderno: busca, esquema, novidades, quanto há. */
export const finding = {
  find: {
    name: 'Buscar neste caderno',
    words: 'Buscar',
    none: 'Nada encontrado',
    count: '{{at}} de {{all}}',
    back: 'Anterior',
    next: 'Próximo',
    sameCase: 'Diferenciar maiúsculas',
  },
  replace: {
    name: 'Substituir',
    by: 'Substituir por',
    one: 'Substituir',
    all: 'Substituir tudo',
    undo: 'Desfazer a substituição',
    done_one: '{{count}} lugar substituído.',
    done_other: '{{count}} lugares substituídos.',
    marked_one: '{{count}} seção marcada terá outra redação e precisará ser marcada de novo.',
    marked_other:
      '{{count}} seções marcadas terão outra redação e precisarão ser marcadas de novo.',
  },
  outline: { name: 'Esquema' },
  since: {
    lead: 'Desde a sua última visita:',
    added_one: '{{count}} seção nova.',
    added_other: '{{count}} seções novas.',
    edited_one: '{{count}} alterada.',
    edited_other: '{{count}} alteradas.',
    show: 'Mostrar a próxima',
    new: 'nova',
    changed: 'alterada',
  },
  words_one: '{{words}} palavra',
  words_other: '{{words}} palavras',
}
