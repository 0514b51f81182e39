export const join = {
  tagline: 'El cuaderno de los talleres a puerta cerrada.',
  lead: 'Los grupos escriben juntos en reserva, de portátil a portátil. El informe solo contiene lo que la sala marcó para él.',
  start: 'Empezar un taller',
  join: 'Entrar con un enlace',
  yours: 'En este dispositivo',
  open: 'Abrir «{{title}}»',
  pasteTitle: 'Entrar en un taller',
  paste: 'Pega el enlace que te dieron',
  pasteHint:
    'Empieza por sotto:// o https:// y es un secreto: quien lo tiene puede leer las notas.',
  openFile: 'O abre un archivo de invitación',
  name: 'Nombre mientras estás aquí',
  nameHint: 'Nunca se guarda en las notas.',
  enter: 'Entrar en el taller',
  anotherName: 'Otro seudónimo',
  invited: {
    participant: 'Solo tu grupo, quienes facilitan y quien organiza leen lo que escribes.',
    facilitator: 'Te invitan a facilitar: puedes abrir el cuaderno de cada grupo.',
    organizer: 'Este enlace da a este dispositivo el papel de quien organiza: puede hacerlo todo.',
  },
  words: {
    label: 'Cuatro palabras de este taller',
    compare: 'Si quien organiza muestra otras, no entres.',
  },
  error: {
    'not-an-invite': 'Esto no es una invitación. Copia el enlace entero e inténtalo de nuevo.',
    truncated: 'Falta un trozo del enlace. Cópialo entero e inténtalo de nuevo.',
    damaged: 'El enlace cambió por el camino. Pídelo otra vez.',
    'future-version':
      'Esta invitación se hizo con un Sotto más nuevo. Actualiza Sotto y vuelve a abrir el enlace.',
    'past-version':
      'Esta invitación se hizo con un Sotto anterior a su primera versión. Pide una nueva.',
    unsigned:
      'Esta invitación no la firmó nadie que dirija este taller: te llevaría a una sala ajena. Aquí no ha cambiado nada. Cuéntaselo en persona a quien facilita.',
    forged:
      'Esta invitación no viene de quien organiza el taller en el que está este dispositivo. Pregunta en persona.',
    'wrong-role': 'Esta invitación es para otro papel. Pide la que corresponde.',
  },
  invite: {
    title: 'Invitar',
    participant: 'Participantes de «{{group}}»',
    facilitator: 'Quienes facilitan, para todos los grupos',
    link: 'Enlace de invitación',
    hint: 'Entrégalo en persona o por una vía segura. Quien lo tiene puede leer y escribir ahí hasta que se quemen las notas.',
    qr: 'El mismo enlace como imagen para escanear',
    copyFor: 'Copiar el enlace: {{who}}',
    messageFor: 'Copiar como mensaje: {{who}}',
    printFor: 'Imprimir: {{who}}',
    printAll: 'Imprimir todos',
    message:
      'Tienes una invitación a «{{workshop}}». Abre este enlace en la aplicación Sotto o en un navegador, y no lo compartas:\n{{link}}',
    copied: 'Copiado.',
    save: 'Guardar como archivo',
    saved: 'Guardado. Borra el archivo cuando lo hayas entregado.',
    noOthers:
      'Con un enlace hecho ahora no podría entrar nadie desde otro equipo: no hay ningún punto de encuentro a su alcance.',
    wayOn: {
      desktop:
        'En Ajustes, haz que este equipo sea el punto de encuentro. Después, el enlace se hace aquí.',
      browser:
        'Abre la aplicación de Sotto y haz que sea el punto de encuentro, o abre esta página en una dirección a la que otros equipos lleguen por https.',
    },
    hereOnly: 'Hacer un enlace solo para este equipo',
  },
  insecure: {
    title: 'Sotto no se abre aquí',
    text: 'Esta página llegó por http sin protección. A una página así el navegador no le da con qué sellar las notas, así que no se abrió, guardó ni envió nada.',
    ways: 'Cómo seguir',
    app: 'Con la aplicación de Sotto en este equipo:',
    openApp: 'Abrir la invitación en la aplicación',
    getApp: 'Pide la aplicación a quien te invitó; en ella tu enlace funciona tal como está.',
    link: 'Tu invitación. Es un secreto: quien la tiene puede leer las notas.',
    https: 'En este navegador: pide una dirección que empiece por https://.',
    here: 'En el equipo que hace de punto de encuentro: abre allí {{address}}.',
  },
  rescue: {
    title: 'Si aquí falló el almacenamiento',
    text: 'Una copia de rescate es lo que Sotto ofrece guardar cuando el almacenamiento de este dispositivo no se abre. Solo se abre en este dispositivo, y abrirla dos veces no cambia nada.',
    open: 'Abrir una copia de rescate',
    busy: 'Abriendo…',
    saved: 'Lo que contiene la copia vuelve a estar en su cuaderno, y guardado aquí.',
    unsaved:
      'Lo que contiene la copia vuelve a estar en su cuaderno. Aún no está guardado aquí: deja abierta esta ventana y conserva la copia.',
    damaged_one: '{{count}} pieza no se abrió o falta; quizá la tengan otros dispositivos.',
    damaged_other: '{{count}} piezas no se abrieron o faltan; quizá las tengan otros dispositivos.',
    'not-a-rescue-copy': 'Esto no es una copia de rescate, o su comienzo está dañado.',
    'future-version': 'Esta copia se hizo con un Sotto más nuevo. Actualiza Sotto para abrirla.',
    'no-key':
      'Esta copia no es de un taller de este dispositivo: la hizo otro, o el taller se quemó aquí.',
    'nothing-opens': 'En esta copia ya no se abre nada. Los otros dispositivos tienen las notas.',
  },
  keep: {
    label: 'En este dispositivo',
    session: 'No conservar nada después de cerrar esta ventana',
    passphrase: 'Guardar las notas con una frase de paso',
    device: 'Que este equipo guarde las notas',
  },
  protect: {
    title: 'Protege las notas en este dispositivo',
    text: 'Lo que se escribe se guarda sellado en este dispositivo. La llave se hace de una frase de paso que solo tú sabes.',
    passphrase: 'Frase de paso',
    again: 'La misma otra vez',
    show: 'Mostrar lo que escribo',
    differs: 'No coinciden.',
    busy: 'Haciendo la llave: un segundo…',
    hint: 'Al menos {{count}} caracteres; lo mejor son unas cuantas palabras. La frase no se puede recuperar.',
    browser:
      'Este navegador la guarda hasta que se borren sus datos. Una ventana privada la olvida al cerrarse.',
    short: 'Hacen falta al menos {{count}} caracteres.',
    failed: 'Este dispositivo no la guardó. Libera espacio o usa solo esta sesión.',
    submit: 'Proteger y seguir',
    deviceText:
      'O deja que el llavero de este equipo selle la llave: sin frase de paso, y quien entre aquí con tu cuenta podrá leer las notas.',
    device: 'Que la guarde este equipo',
    orText:
      'O no guardes nada aquí: al cerrar esta ventana, las notas desaparecen de este dispositivo.',
    session: 'Solo esta sesión',
  },
  unlock: {
    passphrase: 'Frase de paso de este dispositivo',
    submit: 'Desbloquear',
    busy: 'Desbloqueando…',
    'wrong-passphrase': 'Esta frase de paso no es. Revisa las mayúsculas y el idioma del teclado.',
    other: 'Lo que está guardado aquí no se abrió.',
    startOver: 'Olvidar todo en este dispositivo',
    startOverTitle: '¿Olvidar todo en este dispositivo?',
    startOverText:
      'Se destruyen las llaves de este dispositivo y, con ellas, todas las notas guardadas aquí. Los otros dispositivos conservan las suyas. No se puede deshacer.',
    unreadable: {
      damaged:
        'Las llaves de este dispositivo están dañadas y no se pueden leer. Con una invitación nueva puedes volver a entrar; los otros dispositivos tienen las notas.',
      'future-version':
        'Las llaves de este dispositivo las escribió un Sotto más nuevo. Actualiza Sotto para abrirlas.',
      'past-version':
        'Lo que hay en este dispositivo lo escribió un Sotto anterior a su primera versión, y este no lo abre. Se deja tal como está: ábrelo con aquel Sotto, guarda sus cuadernos como archivos y solo entonces haz que lo olvide.',
      'cannot-read':
        'El almacenamiento de este dispositivo no responde. Cierra las otras ventanas de Sotto y vuelve a cargar.',
      'cannot-unseal':
        'El llavero de este equipo no abre las llaves de este dispositivo: es uno nuevo, o de otra persona. Con una invitación nueva puedes volver a entrar; los otros dispositivos tienen las notas.',
      'keychain-unavailable':
        'El llavero de este equipo está bloqueado o no responde. No se ha perdido nada: desbloquéalo (o cierra la sesión y vuelve a abrirla), después cierra Sotto y ábrelo otra vez.',
      'key-erased':
        'Las llaves de este dispositivo se destruyeron. Con una invitación nueva puedes volver a entrar.',
    },
  },
  pseudonym: '{{bird}} {{adjective}}',
  adjectives:
    'Ámbar, Añil, Índigo, Jade, Coral, Lila, Malva, Ocre, Turquesa, Violeta, Perla, Marfil, Canela, Miel, Menta, Oliva, Salvia, Cobalto, Arena, Pizarra',
  birds:
    'Garza, Grulla, Zarapito, Correlimos, Pinzón, Somormujo, Ibis, Cernícalo, Avefría, Pardillo, Abejaruco, Esmerejón, Chorlito, Petirrojo, Andarríos, Vencejo, Cerceta, Lavandera, Mirlo, Oropéndola',
}
