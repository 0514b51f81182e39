export const settings = {
  title: 'Ajustes',
  you: 'Tú',
  changeName: 'Cambiar el nombre',
  look: 'Aspecto',
  theme: 'Papel',
  themeSystem: 'Como diga el sistema',
  themeLight: 'Claro',
  themeDark: 'Oscuro',
  meetingPoint: 'Punto de encuentro',
  noMeetingPoint: 'Ninguno: este dispositivo trabaja solo hasta que se encuentre uno.',
  reached: 'se llega a él',
  notReached: 'ahora no se llega a él',
  elsewhere: {
    title: 'Personas en otro lugar',
    text: 'Quienes no están en la sala necesitan un punto de encuentro al que se llegue por internet: en un servidor propio. Ve direcciones de red y lo que va sellado, y no guarda nada.',
    servers: 'Direcciones de tus puntos de encuentro',
    serversHint:
      'Una en cada línea, por ejemplo room.example.org. Si hay varios, se suplen entre sí. Vacío: ninguno.',
    serversWrong:
      'Una de estas no es la dirección de un punto de encuentro, o hay más de {{most}}: un nombre como room.example.org, o la dirección entera.',
    turn: 'Dirección de tu repetidor (TURN)',
    turnHint:
      'Lleva lo sellado donde dos redes no dejan pasar nada directamente. Por ejemplo relay.example.org. Vacío: ninguno.',
    turnWrong:
      'No es la dirección de un repetidor: un nombre como relay.example.org, con su puerto si no es el habitual.',
    secret: 'Secreto del repetidor',
    secretHint:
      'Lo que coturn llama static-auth-secret. Va en las invitaciones: quien tenga una puede usar el repetidor.',
    secretWrong: 'De 8 a 128 letras, cifras o signos, sin espacios.',
    save: 'Usar estos',
    saved:
      'Guardado. Las invitaciones lo llevan desde ahora; quien vino con una anterior necesita otra.',
  },
  versions: 'Versiones de Sotto que hay aquí',
  runs_one: 'Un dispositivo usa Sotto {{version}}.',
  runs_other: '{{count}} dispositivos usan Sotto {{version}}.',
  hostInApp: 'La aplicación de escritorio puede hacer de este equipo un punto de encuentro.',
  startHosting: 'Hacer de este equipo el punto de encuentro',
  stopHosting: 'Dejar de serlo',
  hosting_zero: 'Este equipo es un punto de encuentro. Aún no ha venido nadie.',
  hosting_one: 'Este equipo es un punto de encuentro. {{count}} dispositivo está conectado.',
  hosting_other: 'Este equipo es un punto de encuentro. {{count}} dispositivos están conectados.',
  unreachable:
    'Un punto de encuentro se anuncia aquí y no se llega a él: la red mantiene separados los dispositivos. Ayuda compartir la conexión de un teléfono, o un cable.',
  discoveryFailed:
    'En esta red no se puede anunciar nada, así que pasa el enlace de invitación a mano.',
  rescue: 'Una copia de lo que hay guardado aquí',
  rescueText_one: 'Un documento, sellado tal como está en el disco de este dispositivo.',
  rescueText_other:
    '{{count}} documentos, cada uno sellado tal como está en el disco de este dispositivo.',
  workshop: 'El taller',
  saveWorkshop: 'Guardar para todo el mundo',
  lastBeforeFirst: 'El último día es anterior al primero.',
  daysMove:
    'El tiempo que los dispositivos guardan las notas se cuenta desde el último día y se mueve con él.',
  groups: 'Grupos',
  groupsText:
    'Los nombres, las preguntas y su orden pueden cambiar en cualquier momento; lo escrito se queda como está.',
  editGroup: 'Cambiar «{{group}}»',
  moveGroupUp: 'Subir «{{group}}»',
  moveGroupDown: 'Bajar «{{group}}»',
  removeGroup: 'Quitar «{{group}}» de la lista',
  addGroup: 'Añadir un grupo',
  addedGroup:
    '«{{group}}» está en la lista. Sus miembros necesitan una invitación: mira en Invitar.',
  newGroup: 'Un grupo nuevo',
  groupName: 'Nombre del grupo',
  groupQuestion: 'Pregunta del grupo',
  groupNeedsName: 'Ponle nombre al grupo.',
  saveGroup: 'Guardar para todo el mundo',
  removeGroupTitle: '¿Quitar «{{group}}» de la lista?',
  removeGroupText:
    'Su cuaderno se cierra en todos los dispositivos y se abre de nuevo cuando devuelves el grupo a la lista. No se borra nada de él. Mientras esté fuera, lo que el borrador tomó de él no va al informe.',
  removeGroupConfirm: 'Quitarlo de la lista',
  removedGroups: 'Fuera de la lista',
  restoreGroup: 'Devolver «{{group}}»',
  policy: 'Lo que la sala acordó',
  marksNeeded: 'Dispositivos que deben marcar unas palabras',
  marksWrong: 'Un número entero del 1 al 50.',
  retainDays: 'Días que los dispositivos guardan las notas después del último',
  retainHint: 'Vacío: hasta que alguien las queme. Se avisa a todo el mundo una semana antes.',
  retainWrong: 'Un número entero de días.',
  lastDayNeeded: 'Los días se cuentan desde el último: di cuál es.',
  savePolicy: 'Guardar para todo el mundo',
  groupKeys: 'Si se perdió un dispositivo o una invitación',
  groupKeysText:
    'Un grupo con una llave nueva se muda a una sala en la que el dispositivo perdido no puede entrar. Lo escrito antes se puede seguir leyendo en él. Después, entrega al resto una invitación nueva.',
  replaceKey: 'Llave nueva para «{{group}}»',
  replaceTitle: '¿Pasar «{{group}}» a una llave nueva?',
  replaceWarning:
    'Todas las personas del grupo necesitan una invitación nueva para seguir. No se pierde nada de lo escrito.',
  replaceConfirm: 'Pasar a una llave nueva',
  bundles: 'Sin ninguna red',
  bundlesText:
    'Un cuaderno puede viajar como archivo sellado, en una memoria USB. Solo pueden abrirlo quienes tienen invitación al grupo; abrirlo incorpora lo que trae, y abrirlo dos veces no cambia nada.',
  saveBundle: 'Guardar «{{group}}» como archivo',
  openedFile: 'Se abrió un archivo',
  openBundle: 'Abrir un archivo .sotto',
  bundle: {
    saved: 'Guardado.',
    'saved-with-gap':
      'Guardado, salvo algo que escribió otro dispositivo y que no ha llegado entero aquí. Ese dispositivo lo tiene.',
    merged: 'El archivo se incorporó a su cuaderno.',
    'merged-with-gap':
      'El archivo se incorporó a su cuaderno. Algo en el cuaderno espera a lo que iba antes y no está aquí; se verá cuando un dispositivo o un archivo lo traiga.',
    'not-a-bundle': 'Esto no es un archivo de Sotto.',
    truncated: 'Falta el final del archivo. Cópialo de nuevo.',
    damaged: 'El archivo cambió por el camino. Cópialo de nuevo.',
    'future-version': 'Este archivo se hizo con un Sotto más nuevo. Actualiza Sotto para abrirlo.',
    'no-key': 'Este archivo es de un grupo para el que no tienes invitación.',
  },
  device: 'Este dispositivo',
  sessionOnly:
    'En este dispositivo no se guarda nada: al cerrar esta ventana, las notas desaparecen de aquí.',
  keepFromNow: 'Guardar las notas bajo esta frase de paso desde ahora',
  keepByDevice: 'Guardar las notas en este dispositivo desde ahora',
  keptByDevice:
    'Las notas están selladas en este dispositivo con el almacén de llaves del propio sistema.',
  keptByPassphrase: 'Las notas están selladas en este dispositivo con tu frase de paso.',
  lockNow: 'Bloquear ahora',
  lockUnsavedTitle: 'El disco no aceptó lo último que se escribió',
  lockUnsavedText:
    'Si se bloquea ahora, se pierde en este dispositivo. Haz sitio en el disco, o espera a que otros dispositivos lo tengan, y bloquea después.',
  lockStay: 'Seguir abierto',
  lockAnyway: 'Bloquear de todos modos',
  lockAfter: 'Bloqueo automático',
  lockNever: 'Nunca',
  lockMinutes_one: 'Tras {{count}} minuto sin tocarlo',
  lockMinutes_other: 'Tras {{count}} minutos sin tocarlo',
  currentPassphrase: 'Frase de paso actual',
  newPassphrase: 'Frase de paso nueva',
  changePassphrase: 'Cambiar la frase de paso',
  wrongPassphrase: 'Esta no es la frase de paso.',
  passphraseChanged: 'La frase de paso ha cambiado.',
  burn: 'Quemar las notas',
  burnText:
    'Quemar destruye las llaves de este taller en este dispositivo y después sus datos. Los otros dispositivos conservan los suyos.',
  burnHere: 'Quemar en este dispositivo',
  burnTitle: '¿Quemar este taller en este dispositivo?',
  burnWarning:
    'Las notas, la invitación y tu lugar en el taller desaparecen de este dispositivo. Lo que solo está en este dispositivo se pierde para todo el mundo. No se puede deshacer.',
  burnConfirm: 'Quemar',
  notKept:
    'Este dispositivo no guardó las llaves, así que no se abrió nada. Libera espacio e inténtalo de nuevo.',
  burnLeft:
    'Las llaves se destruyeron y ya no se abre nada. Algunos datos sellados quedan aquí hasta la próxima vez que se abra Sotto.',
  burnFailed: 'No se pudo quemar: las llaves siguen aquí. Libera espacio e inténtalo de nuevo.',
  askText:
    'Puedes pedir a todos los dispositivos que quemen las notas. Cada uno se lo pregunta una vez a quien lo usa, la próxima vez que se conecte.',
  ask: 'Pedir a todo el mundo que queme…',
  askTitle: '¿Pedir a todo el mundo que queme las notas?',
  askConfirm: 'Pedírselo a todo el mundo',
  unfinished: {
    title: 'Esto no está terminado:',
    openReview: 'El informe aún está abierto a la sala.',
    reportUnsaved: 'En este dispositivo no se ha guardado ningún informe.',
    unshared: 'Aquí se escribió algo que no tiene ningún otro dispositivo.',
  },
  burned: 'Quemado. En este dispositivo no queda nada de este taller.',
  asked:
    'Se ha pedido a todo el mundo: de los otros {{all}} dispositivos, {{burned}} han quemado las notas; {{left}} no han recibido la petición o aún no la han aceptado.',
  withdraw: 'Retirar la petición',
  requestTitle: 'Quien organiza pide a todo el mundo que queme las notas',
  requestText:
    'Si estás de acuerdo, se destruyen las llaves de este taller en este dispositivo y después sus datos. Se te pregunta una sola vez.',
  requestAnswer: 'Responder…',
  requestDecline: 'Guardarlas por ahora',
  retentionTitle: 'Estas notas se quemarán',
  retentionOver: 'El tiempo de estas notas ha terminado',
  retentionAsk:
    'Según lo acordado para este taller, este dispositivo debería haber quemado las notas el {{day}}. Según su reloj, hoy es {{today}}, y aquí no hay ningún otro dispositivo que lo confirme. Si esa es la fecha de hoy, quémalas; si no, pon el reloj en hora.',
  copyTitle: 'Hay una copia de este dispositivo',
  copyText:
    'Otra máquina abrió este taller como si fuera este dispositivo: alguien copió su disco o su perfil. Desde ahora esta máquina retiene, marca y confirma por sí misma. Lo retenido antes sigue retenido; las marcas de antes son compartidas. Si esa copia no la hizo nadie que conozcas, díselo a quien facilita: quien la tiene lee lo que tú puedes leer.',
  retentionText_one:
    'Según lo acordado para este taller, este dispositivo quema las notas el {{day}}, dentro de {{count}} día.',
  retentionText_other:
    'Según lo acordado para este taller, este dispositivo quema las notas el {{day}}, dentro de {{count}} días.',
  handOut: {
    start: 'Repartir Sotto en la sala…',
    stop: 'Dejar de repartir',
    hint: 'Para quien aún no tiene Sotto: una página en esta red con los instaladores de una carpeta, para una sala sin internet. Nunca contiene notas.',
    at_one: 'Sotto se reparte en {{address}}, en {{count}} archivo.',
    at_other: 'Sotto se reparte en {{address}}, en {{count}} archivos.',
    kit: 'Llenar una carpeta o una memoria…',
    filling: 'Copiando…',
    filled_one:
      'El juego está listo: {{count}} archivo, su suma de comprobación, una hoja para la pared e instrucciones.',
    filled_other:
      'El juego está listo: {{count}} archivos, sus sumas de comprobación, una hoja para la pared e instrucciones.',
  },
  about: {
    title: 'Acerca de',
    text: 'Sotto es software libre (licencia MIT), hecho con el trabajo de mucha gente.',
    show: 'Mostrar las licencias',
    missing: 'Las licencias no están junto a esta página; están en el paquete del que procede.',
  },
}
