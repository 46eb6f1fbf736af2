export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    'Lo paga {retailer} más tarde; una devolución lo anula. Mismo precio para ti; no es una donación tuya deducible. {community} se queda con el {operatorShare}.',
  bannerMore: 'Detalles',
  bannerLess: 'Menos detalles',
  bannerClose: 'Cerrar hoy en esta tienda',
  bannerSnooze: 'Hoy no',
  bannerNever: 'Nunca en {retailer}',
  bannerCredited:
    'Abriste esta visita a favor de {nonprofit}. El informe de la tienda dirá si cuenta.',
  bannerAlternatives: {
    one: '{count} tienda con tus valores también vende algo así',
    other: '{count} tiendas con tus valores también venden algo así',
  },
  bannerAlternativesShow: 'Mostrar',
} as const;
