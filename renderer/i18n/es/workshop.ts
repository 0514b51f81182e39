export const workshop = {
  groups: 'Grupos',
  untitled: 'Un taller',
  unnamedGroup: 'Grupo sin nombre',
  report: 'Informe',
  invite: 'Invitar',
  nav: 'Taller',
  menu: 'Lugares del taller',
  replaced:
    'Este grupo pasó a una llave nueva. Pide una invitación nueva a quien facilita; lo que escribiste va contigo.',
  newer:
    'Algo de este taller se cambió con un Sotto más nuevo. Actualiza Sotto para verlo; hasta entonces, los grupos y el título son los que este dispositivo conocía.',
  settings: 'Ajustes',
  home: 'Todos los talleres',
  notYours: 'No tienes invitación para este grupo.',
  waitingTitle: 'Buscando la sala',
  waitingText:
    'Su nombre y sus grupos llegan con el primer dispositivo que se alcance. Ya puedes escribir.',
  rule: {
    'chatham-house': 'Regla de Chatham House: usa lo que se dijo, nunca quién lo dijo.',
    'off-the-record': 'En reserva: no sale nada más que lo que marque la sala.',
  },
  saved: 'Guardado aquí.',
  saving: 'Guardando…',
  sessionOnly: 'Solo en esta ventana.',
  notPromised: 'Este navegador puede olvidarlo: una ventana privada lo hace al cerrarse.',
  notSaved: 'Sin guardar: {{reason}}',
  reason: {
    'cannot-open':
      'el almacenamiento de este dispositivo no se abre. Deja abierta esta ventana; los otros dispositivos tienen tus palabras.',
    'quota-exceeded': 'el disco está lleno. Deja abierta esta ventana y haz sitio.',
    'write-failed': 'falló la escritura en el disco. Deja abierta esta ventana.',
    'closed-by-browser':
      'el navegador cerró el almacenamiento. Vuelve a cargar cuando los otros dispositivos tengan tus palabras.',
    'future-version':
      'lo guardado aquí lo escribió un Sotto más nuevo. Actualiza Sotto para escribir aquí; no se toca nada de ello.',
    cleared: 'el navegador borró lo que se guardaba aquí. Deja abierta esta ventana.',
    'wrong-key': 'lo guardado se selló con otra llave.',
    burned: 'las notas se quemaron en este dispositivo.',
  },
  cleared: {
    title: 'Este navegador borró lo que Sotto guardaba aquí.',
    text: 'Tus llaves y lo que escribiste están solo en esta ventana. Cuando se cierre, desaparecen de este dispositivo.',
    keep: 'Guardarlas aquí de nuevo',
    failed: 'Este dispositivo no lo aceptó todo. Deja abierta esta ventana e inténtalo de nuevo.',
  },
  rescue: {
    save: 'Guardar una copia sellada de lo que hay',
    saved: 'Guardada, sellada tal como estaba. Solo se abre con las llaves de este dispositivo.',
    failed: 'No se pudo hacer ninguna copia.',
  },
  loading: 'Abriendo…',
  haveIt: '{{have}} de {{all}} lo tienen.',
  nobody: {
    none: 'Sin punto de encuentro: solo este dispositivo.',
    connecting: 'Sin conexión.',
    looking: 'Buscando al resto…',
    connected: 'No hay nadie más aquí.',
  },
  obstacle: {
    'local-network-refused':
      'macOS mantiene a Sotto fuera de esta red. Permítelo en Ajustes del Sistema, Privacidad y seguridad, Red local; después cierra Sotto y ábrelo de nuevo.',
    'no-firewall-rule':
      'El cortafuegos de Windows no tiene ninguna regla que deje a otros dispositivos llegar a este equipo, y solo una cuenta de administrador puede crearla: permitiendo Sotto cuando Windows pregunte, o instalándolo para todos los usuarios. Si no viene nadie, deja que otro equipo sea el punto de encuentro.',
  },
  forked_one:
    'Un dispositivo recibió algo distinto que este en el lugar de una marca o una retención: alguien aquí usa otro programa. Valen todas las retenciones de ambos.',
  forked_other:
    '{{count}} dispositivos recibieron algo distinto que este en el lugar de una marca o una retención: alguien aquí usa otro programa. Valen todas las retenciones de todos.',
  refused: {
    newer_one:
      'Un dispositivo de aquí usa un Sotto más nuevo: actualiza este para escribir con él.',
    newer_other:
      '{{count}} dispositivos de aquí usan un Sotto más nuevo: actualiza este para escribir con ellos.',
    older_one: 'Un dispositivo de aquí usa un Sotto más antiguo y no recibe estas palabras.',
    older_other:
      '{{count}} dispositivos de aquí usan un Sotto más antiguo y no reciben estas palabras.',
    cutOff_one:
      'Se apartó un dispositivo: lo que envía no se puede leer o es muchísimo más de la cuenta. No recibe estas palabras.',
    cutOff_other:
      'Se apartaron {{count}} dispositivos: lo que envían no se puede leer o es muchísimo más de la cuenta. No reciben estas palabras.',
    cutOffBy_one: 'Un dispositivo ha apartado a este y no recibe estas palabras.',
    cutOffBy_other: '{{count}} dispositivos han apartado a este y no reciben estas palabras.',
  },
  detour_one: 'A un dispositivo se llega por el punto de encuentro; todo va sellado.',
  detour_other: 'A {{count}} dispositivos se llega por el punto de encuentro; todo va sellado.',
  byTurn_one: 'A un dispositivo se llega por el repetidor {{host}}; todo va sellado.',
  byTurn_other: 'A {{count}} dispositivos se llega por el repetidor {{host}}; todo va sellado.',
  newerHere: {
    which: 'Alguien aquí tiene un Sotto más nuevo ({{newer}}; este es {{own}}).',
    some: 'Alguien aquí tiene un Sotto más nuevo.',
    page: 'Si el anfitrión lo reparte, está en {{address}}: ábrelo en un navegador.',
  },
  insecure:
    'Esta página no se abrió de forma segura, así que no se envía nada. Ábrela por https o en la aplicación.',
  alreadyOpen: 'Este cuaderno está abierto en otra ventana de este dispositivo.',
  damaged_one:
    '{{count}} registro guardado no se abrió y se apartó; otros dispositivos llenan el hueco.',
  damaged_other:
    '{{count}} registros guardados no se abrieron y se apartaron; otros dispositivos llenan el hueco.',
  create: {
    title: 'Empezar un taller',
    name: '¿Cómo se llama?',
    nameHint: 'Lo ven las personas a las que invitas; en cualquier otro lugar va sellado.',
    from: 'Primer día',
    to: 'Último día',
    rule: 'La regla de la sala',
    chatham: 'Regla de Chatham House: usa lo que se dijo, nunca quién lo dijo',
    offRecord: 'En reserva: no sale nada más que lo que marque la sala',
    marks: '¿Cuántos dispositivos deben marcar una sección antes de que pueda ir al informe?',
    marksOne: 'Uno',
    marksTwo: 'Dos',
    marksThree: 'Tres',
    groups: 'Grupos y sus preguntas',
    groupName: 'Nombre del grupo {{number}}',
    groupQuestion: 'Pregunta del grupo {{number}}',
    addGroup: 'Añadir un grupo',
    removeGroup: 'Quitar el grupo {{number}}',
    sample: 'Rellenar con un taller de ejemplo',
    template: '¿Con qué empieza el cuaderno de cada grupo?',
    templateBlank: 'Una página en blanco',
    templateTitles: 'Secciones por rellenar, primero la pregunta del grupo',
    titles: 'Títulos de las secciones, uno por línea',
    titlesHint: 'Los grupos pueden cambiarlas, moverlas y quitarlas.',
    titlesDefault: 'Puntos clave\nDesacuerdos\nPreguntas abiertas\nAcciones',
    submit: 'Empezar el taller',
    needTitle: 'Ponle nombre al taller.',
    needGroup: 'Nombra al menos un grupo.',
  },
  sample: {
    title: 'Plataformas después de las plataformas',
    groups: [
      {
        name: 'Cambio',
        question: '¿Cómo están cambiando las redes sociales y otras plataformas de comunicación?',
      },
      {
        name: 'Interacción',
        question:
          '¿Cómo usaron las empresas la interacción y el arte para construir plataformas de datos e IA?',
      },
      { name: 'Cultura', question: '¿Qué le hace eso a la cultura?' },
      {
        name: 'Alternativas',
        question: '¿Cuánto valen las plataformas alternativas y dónde se quedan cortas?',
      },
      { name: 'Construcción', question: '¿Qué hace falta para construirlas?' },
    ],
  },
}
