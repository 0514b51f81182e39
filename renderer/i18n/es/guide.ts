/** Palabras de la página de ayuda: reglas de la casa, qué sale, teclas, la hoja de quien facilita. */
export const guide = {
  name: 'Ayuda',
  rules: {
    title: 'Reglas de la casa',
    record: 'Nada de lo escrito aquí sale de la sala si la sala no lo marca para el informe.',
    hold: 'Cualquiera puede retener una sección en la sala. No se pide ningún motivo.',
    names: 'Sotto no anota autorías. No escribas nombres tampoco.',
    pictures: 'No fotografíes ni grabes nada: ni personas ni pantallas.',
    burn: 'Al final todo el mundo quema las notas.',
    read: 'Entendido',
    where: 'Quedan en Ayuda.',
  },
  leaves: {
    title: 'Qué sale de este ordenador',
    group:
      'A los dispositivos de tu grupo, de quien facilita y de quien organiza: las notas, marcas y retenciones, selladas por el camino. Mientras estás aquí, también tu nombre y dónde está tu cursor; nadie los guarda.',
    room: 'A todo el taller, mientras estás aquí: el nombre que elegiste y el grupo que miras.',
    point:
      'Al punto de encuentro: bytes sellados y temas que no dicen nada. Ve la dirección de red de este ordenador y cuándo está conectado, y no guarda nada.',
    disk: 'A este disco: notas y llaves, selladas.',
    session: 'A este disco: nada. Lo que hay aquí desaparece con esta ventana.',
    report: 'Al informe: las secciones listas, y nada más.',
    internet: 'A internet: nada, salvo que quien organiza haya puesto allí un punto de encuentro.',
    now: 'Puntos de encuentro de este taller: {{addresses}}.',
    none: 'Este taller no tiene punto de encuentro en este ordenador: ahora no sale nada.',
    beyond:
      'Lo que Sotto no puede evitar: quien está en la sala puede leer, copiar y fotografiar. Un portátil que se deja abierto se puede leer.',
  },
  keys: {
    title: 'Teclas',
    help: 'Esta lista',
    find: 'Buscar en el cuaderno',
    outline: 'Esquema',
    add: 'Añadir una sección debajo',
    move: 'Subir o bajar la sección',
    mark: 'Marcar para el informe, o retirar la marca',
    hold: 'Retener en la sala, o levantar la retención',
    format: 'Negrita, cursiva, subrayado',
    link: 'Enlace',
    undo: 'Deshacer, rehacer',
    indent: 'Sangrar un elemento, o al revés',
    slash: 'Insertar un título, una lista, una tabla',
    markdown: 'Al principio de una línea: título, lista, cita',
    ctrl: 'Ctrl',
    shift: 'Mayús',
    alt: 'Alt',
    enter: 'Intro',
    tab: 'Tab',
    listen: 'La tecla {{key}} abre esta página mientras no se escribe',
  },
  sheet: {
    title: 'Para quien facilita: una hoja',
    before:
      'Antes: entrega a cada grupo su enlace y lee en voz alta las reglas de la casa. En cada pantalla, la línea de abajo dice que los demás lo tienen.',
    start:
      'Empieza una cuenta atrás en el panorama. Todas las pantallas muestran los minutos que quedan.',
    look: 'El panorama muestra qué grupos no han escrito nada todavía.',
    five: 'Cinco minutos antes del final: pide a los grupos que relean sus secciones y marquen las que pueden ir al informe. Una sección necesita las marcas de tantos dispositivos como pide el taller.',
    held: 'Una sección retenida se queda en la sala. No preguntes quién ni por qué.',
    desk: 'En la mesa: lleva secciones al borrador. Cada una conserva de dónde viene; lo que los grupos cambian se muestra.',
    review:
      'Muestra el informe a la sala antes de que salga. Da tiempo; quien retiene no dice nada.',
    burn: 'Al final: guarda el informe y pide a todo el mundo que queme las notas. Espera a que todos los dispositivos hayan dicho que lo hicieron.',
    print: 'Imprimir esta hoja',
  },
}
