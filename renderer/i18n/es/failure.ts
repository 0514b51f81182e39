/** Why something could not be done, each with what helps. The keys are the codes of `platform/failure.ts`. */
export const failure = {
  save: {
    'disk-full': 'No se guardó: el disco está lleno. Haz sitio o elige otro disco.',
    'not-permitted': 'No se guardó: este equipo no deja que Sotto escriba ahí. Elige otra carpeta.',
    'cannot-print':
      'No se guardó: no se pudieron hacer las páginas. Inténtalo de nuevo o elige otro formato.',
    'cannot-write': 'No se pudo guardar. No se escribió nada; prueba en otro lugar.',
  },
  host: {
    'port-in-use':
      'Este equipo no pudo ser punto de encuentro: otro programa usa el lugar de la red donde escucharía. Cierra ese programa o deja que lo sea el equipo de otra persona que facilita.',
    'not-permitted':
      'Este equipo no pudo ser punto de encuentro: el sistema no deja que Sotto escuche. Deja que lo sea el equipo de otra persona que facilita.',
    'no-such-address':
      'Este equipo no pudo ser punto de encuentro: no está en ninguna red. Únete a la red de la sala e inténtalo de nuevo.',
    'process-failed':
      'Este equipo no pudo ser punto de encuentro. Inténtalo de nuevo o deja que lo sea el equipo de otra persona que facilita.',
  },
  handOut: {
    'cannot-read': 'No se reparte nada: esa carpeta no se puede leer. Elige otra.',
    'nothing-there':
      'No se reparte nada: en esa carpeta no hay ningún instalador. Pon allí los archivos de una versión y elígela de nuevo.',
    'process-failed':
      'No se reparte nada. Inténtalo de nuevo, o que lo haga el equipo de otra persona que facilita.',
  },
  kit: {
    'disk-full': 'El juego no está completo: el disco está lleno. Haz sitio o elige otra memoria.',
    'not-permitted':
      'El juego no está completo: este equipo no deja que Sotto escriba ahí. Elige otra carpeta.',
    'cannot-read':
      'El juego no está completo: uno de los archivos elegidos no se puede leer. Elígelos de nuevo.',
    'not-an-installer':
      'No se copió nada: elige solo instaladores y archivos portátiles de Sotto; nada más entra en el juego.',
    'wrong-sum':
      'El juego no está completo: un archivo no es el que dice la lista de sumas que lo acompaña. Consigue de nuevo la versión, de una fuente de confianza.',
    'cannot-print': 'Los archivos están, pero la hoja no se pudo hacer. Inténtalo de nuevo.',
    'cannot-write': 'El juego no está completo: la memoria no lo aceptó. Prueba con otra.',
  },
}
