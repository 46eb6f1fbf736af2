export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    'Lo paga {retailer} más tarde; una devolución lo anula. Mismo precio para ti; no es una donación tuya deducible. {community} se queda con el {operatorShare}.',
  bannerMore: 'Detalles',
  bannerClose: 'Cerrar hoy en esta tienda',
  bannerSnooze: 'Hoy no',
  bannerNever: 'Nunca en {retailer}',
  bannerCredited:
    'Abriste esta visita a favor de {nonprofit}. El informe de la tienda dirá si cuenta.',
  bannerOpened: 'Abriste esta visita a favor de {nonprofit}.',
  bannerAnswered:
    'Registrada hasta ahora: sí, la red ha respondido. Decide el informe de la tienda.',
  bannerCannotTell: 'Aún no sabemos si se ha registrado. Lo dirá el informe de la tienda.',
  bannerSeeHow: 'Ver cómo apoyar a {nonprofit}',
  bannerAlternatives: {
    one: '{count} tienda con tus valores también vende algo así',
    other: '{count} tiendas con tus valores también venden algo así',
  },
  bannerAlternativesShow: 'Mostrar',
  bannerAlternativesHide: 'Ocultar',
} as const;
