export const after = {
  taken: {
    new: 'Incorporado. Nuevo: {{what}}.',
    nothing: 'Incorporado. Aquí no había nada nuevo en él.',
    holds: 'retenido en la sala: {{number}}',
    wishes: 'peticiones de otra redacción: {{number}}',
    read: 'dispositivos que lo han leído: {{number}}',
  },
  answer: {
    title: 'Sin red: responder con un archivo',
    text: 'Lo que retuviste y pediste aquí puede viajar a la organización en un archivo sellado. No lleva nombre, ni dispositivo, ni hora.',
    carry:
      'A quien entrega un archivo se le ve hacerlo. Por eso, da el tuyo a alguien de la sala, que abre aquí las respuestas de varias personas y entrega una sola: nadie puede saber cuál era de quién.',
    save: 'Guardar una respuesta en un archivo',
    open: 'Abrir respuestas de otras personas',
    lift: 'Un archivo solo añade. Lo que se retuvo en uno se levanta cuando este dispositivo vuelve a encontrarse con los demás.',
  },
  hand: {
    title: 'Sin red: repartirlo en un archivo',
    text: 'Un solo archivo para todo el mundo. Solo pueden abrirlo los dispositivos de este taller; leen el informe en casa y devuelven respuestas. Ábrelas en cualquier número y orden.',
    save: 'Guardar la revisión en un archivo',
    open: 'Abrir respuestas',
  },
  waiting: {
    text: '¿No hay red aquí? Abre el archivo que te dio la organización.',
  },
  savedReview: 'Guardado. Entrégalo a todo el mundo; su nombre no dice nada.',
  savedAnswer:
    'Guardado. Lleva lo que se dijo aquí y todo lo que este dispositivo abrió de otras personas.',
  carried: 'Por respuestas llevadas en archivo: {{number}}.',
  beyond: 'Leído además por dispositivos que no figuran aquí: {{number}}.',
  late: 'Guardaste el informe el {{day}}. Secciones suyas que ya no pueden salir: {{number}}. Sácalas de lo que se entregó y vuelve a guardar el informe.',
  became: {
    'as-written': 'En el informe tal como lo escribieron.',
    shortened: 'En el informe, abreviado.',
    'in-other-words': 'En el informe, con otras palabras.',
    'not-taken': 'Marcado, y no incluido en este informe. Se queda con ustedes.',
    kept: 'Se queda aquí: no está en ningún informe.',
  },
  rests: {
    bare: 'Frases que no se apoyan en nada: {{number}}.',
    see: 'En qué se apoya',
    title: 'En qué se apoya cada frase',
    text: 'Elige una frase para ver de dónde vienen sus palabras. Las que no se apoyan en nada están subrayadas. Es una medida de palabras, solo para ti; nada de ello está en el informe.',
    same: 'Palabra por palabra en «{{group}}».',
    close: 'Cerca de «{{group}}»:',
    nothing:
      'No se apoya en nada que se conozca aquí. Alguien la escribió en la mesa, o el grupo cambió sus palabras desde entonces.',
  },
  record: {
    title: 'Constancia de consentimiento y destrucción',
    text: 'Una página para un comité de ética o para tu archivo: cifras y días, sin nombres, sin grupos, sin una palabra de las notas. Se hace con lo que hay aquí: imprímela antes de quemar este dispositivo.',
    show: 'Mostrar la constancia',
    print: 'Imprimir',
    save: 'Guardar como HTML',
    saved: 'Guardado.',
    workshop: 'Taller',
    days: 'Días',
    rule: 'Regla de la sala',
    marks: 'Dispositivos que deben marcar una redacción para que pueda salir',
    kept: 'Días que se guardan las notas tras el último día',
    keptByHand: 'hasta que se quemen a mano',
    lastDay: 'Último día, según lo firmado',
    devices: 'Dispositivos que participaron y guardaron notas',
    agreed: 'Aceptaron las reglas de la casa',
    of: '{{number}} de {{all}} dispositivos',
    review: 'Mostrado a la sala antes de salir, hasta',
    noReview: 'no se mostró a la sala',
    readBy: 'Leído en',
    carried: 'de ellos, por respuestas llevadas en archivo',
    visits: 'ventanas que no guardan nada',
    edition: 'SHA-256 de lo que se mostró',
    burned: 'Quemado',
    notReached: 'No alcanzado, o guardado por su persona',
    asked: 'Se pidió a todo el mundo que quemara',
    yes: 'sí',
    no: 'todavía no',
    limits: 'Lo que esta página no puede decir',
    limitCounts:
      'Cuenta dispositivos, no personas, y lo que dijeron de sí mismos: nadie más puede saber si un disco se borró de verdad.',
    limitCopies: 'No incluye copias, fotografías ni respaldos que alguien haya hecho.',
    limitHere:
      'Es lo que un dispositivo sabía al hacerse la página; los que lleguen después pueden añadir.',
  },
  sheet: {
    title: 'Información para quienes participan',
    text: 'Para un comité de ética o para personas invitadas: qué se escribe, qué puede salir y cómo termina, tal como está firmado para este taller.',
    show: 'Mostrar la hoja informativa',
    notes:
      'Los grupos escriben notas en sus propios portátiles. Ningún servidor las guarda, no se graba sonido y no se guarda quién escribió qué.',
    marks:
      'Todo queda en la sala salvo que la sala lo marque. Dispositivos que deben marcar la redacción exacta que puede salir: {{number}}.',
    hold: 'Cualquiera puede retener una sección aquí hasta que salga el informe, sin nombre y sin motivo.',
    review:
      'La organización puede mostrar a todo el mundo el informe palabra por palabra antes de que salga, también en un archivo para leer en casa.',
    keptDays:
      'Los dispositivos guardan las notas tras el último día, avisan una semana antes y las queman. Días: {{number}}.',
    keptByHand:
      'Las notas quedan selladas en los dispositivos hasta que se queman: cada persona puede hacerlo en cualquier momento y la organización puede pedirlo a todo el mundo.',
    limits:
      'Lo que no puede evitar: quien está en la sala puede leer, copiar, fotografiar y contar. Un portátil sin bloquear se puede leer.',
  },
}
