export const notebook = {
  untitled: 'Sección sin título',
  sectionTitle: 'Título de la sección',
  titlePlaceholder: 'Título',
  body: 'Texto de «{{title}}»',
  add: 'Añadir una sección',
  addAfter: 'Añadir una sección debajo',
  more: 'Más opciones de «{{title}}»',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  duplicate: 'Duplicar, en reserva',
  trash: 'Poner en la papelera',
  trashed: '«{{title}}» está en la papelera.',
  trashedInHand:
    'Alguien puso esta sección en la papelera mientras escribías en ella. Lo que escribes se guarda ahí.',
  bringBack: 'Traerla de vuelta',
  undo: 'Deshacer',
  trashOpen_zero: 'Papelera',
  trashOpen_one: 'Papelera: {{count}} sección',
  trashOpen_other: 'Papelera: {{count}} secciones',
  restore: 'Restaurar',
  restoreNamed: 'Restaurar «{{title}}»',
  restored: '«{{title}}» está de vuelta.',
  trashEmpty: 'La papelera está vacía.',
  emptied: 'El texto ya no está.',
  earlier_one: '{{count}} versión anterior',
  earlier_other: '{{count}} versiones anteriores',
  earlierText:
    'Secciones como eran antes de unirse, dividirse, ampliarse o llevarse de nuevo. Las más nuevas se quedan cuando restauras una.',
  emptyTrash: 'Vaciar la papelera',
  emptyTrashTitle: '¿Vaciar la papelera para todo el mundo?',
  emptyTrashText_one: 'El texto de {{count}} sección se elimina en todos los dispositivos.',
  emptyTrashText_other: 'El texto de {{count}} secciones se elimina en todos los dispositivos.',
  emptyEarlierText_one:
    'También se elimina el texto de {{count}} versión anterior; lo que está en la página se queda.',
  emptyEarlierText_other:
    'También se elimina el texto de {{count}} versiones anteriores; lo que está en la página se queda.',
  emptyTrashForGood: 'No se puede deshacer.',
  emptyTrashConfirm: 'Eliminar el texto',
  format: {
    newer:
      'Esto se escribió con un Sotto más nuevo: actualiza Sotto para escribir aquí. Puedes leer y copiar sus palabras; no se cambia nada.',
    older:
      'Esto se escribió con un Sotto más antiguo. Puedes leer sus palabras y copiarlas a un cuaderno nuevo; no se cambia nada.',
  },
  unreadable: 'Una sección que no se puede mostrar',
  unreadableText_one:
    '{{count}} sección no se puede mostrar: la escribió otro programa o un Sotto más nuevo, o es más larga de lo que Sotto muestra. No se pierde nada de ella y nada de ella va a un informe.',
  unreadableText_other:
    '{{count}} secciones no se pueden mostrar: las escribió otro programa o un Sotto más nuevo, o son más largas de lo que Sotto muestra. No se pierde nada de ellas y nada de ellas va a un informe.',
  beyond:
    'Se muestran {{shown}} de {{all}} secciones: las primeras de cada persona que escribió aquí. No se pierde nada de las demás y nada de ellas va a un informe. Aparecen a medida que se vacía la papelera.',
  unreadableTrash: 'Ponerlas en la papelera',
  emptyTitle: 'Una página en blanco',
  emptyText:
    'Escribe por secciones: una idea, una sección. Cada una queda en reserva hasta que la sala la marque para el informe.',
  emptyAdd: 'Escribir la primera sección',
  turned: '«{{title}}»: {{state}}.',
  turnedMany_one: '{{count}} sección está ahora en otro estado.',
  turnedMany_other: '{{count}} secciones están ahora en otro estado.',
  along: {
    open: 'Imprimir o guardar…',
    title: '¿Sacar estas notas de Sotto?',
    text: 'Están en reserva. En papel o en un archivo nada las sella, no se pregunta a nadie más y quemar no las alcanza. Quien las encuentre las lee.',
    print: 'Imprimir',
    save: 'Guardar como archivo',
    saved: 'Guardado; lo lee quien tenga el archivo.',
    onPage: 'En reserva. No se debe difundir.',
  },
}
