export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    '{retailer} paie plus tard ; un retour l’annule. Même prix pour vous, pas un don déductible de votre part. {community} en garde {operatorShare}.',
  bannerMore: 'Détails',
  bannerClose: 'Fermer pour cette boutique aujourd’hui',
  bannerSnooze: 'Pas aujourd’hui',
  bannerNever: 'Jamais chez {retailer}',
  bannerCredited:
    'Vous avez ouvert cette visite au profit de {nonprofit}. Le rapport de la boutique dira si elle compte.',
  bannerOpened: 'Vous avez ouvert cette visite au profit de {nonprofit}.',
  bannerAnswered:
    'Suivi jusqu’ici : oui, le réseau a répondu. Le rapport de la boutique tranchera.',
  bannerCannotTell: 'On ne sait pas encore si elle est suivie. Le rapport de la boutique le dira.',
  bannerSeeHow: 'Voir comment soutenir {nonprofit}',
  bannerAlternatives: {
    one: '{count} boutique qui partage vos valeurs en vend aussi',
    other: '{count} boutiques qui partagent vos valeurs en vendent aussi',
  },
  bannerAlternativesShow: 'Afficher',
  bannerAlternativesHide: 'Masquer',
} as const;
