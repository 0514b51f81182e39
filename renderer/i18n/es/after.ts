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
}
