export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    '{retailer} paga depois; uma devolução cancela. Mesmo preço para você; não é uma doação sua dedutível. {community} fica com {operatorShare}.',
  bannerMore: 'Detalhes',
  bannerClose: 'Fechar hoje nesta loja',
  bannerSnooze: 'Hoje não',
  bannerNever: 'Nunca em {retailer}',
  bannerCredited:
    'Você abriu esta visita em favor de {nonprofit}. O relatório da loja dirá se ela conta.',
  bannerOpened: 'Você abriu esta visita em favor de {nonprofit}.',
  bannerAnswered: 'Registrada até agora: sim, a rede respondeu. O relatório da loja decide.',
  bannerCannotTell: 'Ainda não sabemos se foi registrada. O relatório da loja dirá.',
  bannerSeeHow: 'Ver como apoiar {nonprofit}',
  bannerAlternatives: {
    one: '{count} loja com os seus valores também vende algo assim',
    other: '{count} lojas com os seus valores também vendem algo assim',
  },
  bannerAlternativesShow: 'Mostrar',
  bannerAlternativesHide: 'Ocultar',
} as const;
