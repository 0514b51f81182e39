/** Palabras para orientarse en un cuaderno: buscar, esquema, lo nuevo, cuánto hay. */
export const finding = {
  find: {
    name: 'Buscar en este cuaderno',
    words: 'Buscar',
    none: 'No hay resultados',
    count: '{{at}} de {{all}}',
    back: 'Anterior',
    next: 'Siguiente',
    sameCase: 'Distinguir mayúsculas',
  },
  replace: {
    name: 'Reemplazar',
    by: 'Reemplazar por',
    one: 'Reemplazar',
    all: 'Reemplazar todo',
    undo: 'Deshacer el reemplazo',
    done_one: '{{count}} lugar reemplazado.',
    done_other: '{{count}} lugares reemplazados.',
    marked_one: '{{count}} sección marcada tendrá otra redacción y habrá que marcarla de nuevo.',
    marked_other:
      '{{count}} secciones marcadas tendrán otra redacción y habrá que marcarlas de nuevo.',
  },
  outline: { name: 'Esquema' },
  since: {
    lead: 'Desde tu última visita:',
    added_one: '{{count}} sección nueva.',
    added_other: '{{count}} secciones nuevas.',
    edited_one: '{{count}} con cambios.',
    edited_other: '{{count}} con cambios.',
    show: 'Ver la siguiente',
    new: 'nueva',
    changed: 'con cambios',
  },
  words_one: '{{words}} palabra',
  words_other: '{{words}} palabras',
}
