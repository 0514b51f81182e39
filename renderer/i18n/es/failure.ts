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
}
