export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    '{retailer} paga depois; uma devolução cancela. Mesmo preço para você; não é uma doação sua dedutível. {community} fica com {operatorShare}.',
  bannerMore: 'Detalhes',
  bannerLess: 'Menos detalhes',
  bannerClose: 'Fechar hoje nesta loja',
  bannerSnooze: 'Hoje não',
  bannerNever: 'Nunca em {retailer}',
  bannerCredited:
    'Você abriu esta visita em favor de {nonprofit}. O relatório da loja dirá se ela conta.',
  bannerAlternatives: {
    one: '{count} loja com os seus valores também vende algo assim',
    other: '{count} lojas com os seus valores também vendem algo assim',
  },
  bannerAlternativesShow: 'Mostrar',
} as const;
