export const common = {
  appName: 'Sotto',
  cancel: 'Cancelar',
  close: 'Cerrar',
  loading: 'Abriendo…',
  language: 'Idioma',
  languageFailed: 'No se pudo cargar este idioma: el lugar de donde vino esta página no responde.',
  unseen_one: 'Un signo que nadie ve: U+{{code}}',
  unseen_other: '{{count}} signos que nadie ve; el primero, U+{{code}}',
  pageFailed: 'Esta página no se puede mostrar',
  pageFailedText:
    'No se pierde nada: lo que está escrito aquí se guarda y se comparte como antes. Las demás páginas, los ajustes y la quema siguen funcionando.',
  partFailed: 'Esta parte no se puede mostrar; no se pierde nada de ella.',
  again: 'Reintentar',
}
