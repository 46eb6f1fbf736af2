export const banner = {
  bannerLabel: 'Support4Good',
  bannerDisclosure:
    '{retailer} zahlt das später; eine Rückgabe hebt es auf. Gleicher Preis für Sie, keine absetzbare Spende von Ihnen. {community} behält {operatorShare} davon.',
  bannerMore: 'Mehr dazu',
  bannerClose: 'Für diesen Shop heute schließen',
  bannerSnooze: 'Heute nicht',
  bannerNever: 'Nie bei {retailer}',
  bannerCredited:
    'Diesen Besuch haben Sie für {nonprofit} geöffnet. Ob er zählt, zeigt der Bericht des Shops.',
  bannerOpened: 'Diesen Besuch haben Sie für {nonprofit} geöffnet.',
  bannerAnswered:
    'Bisher erfasst: ja, das Netzwerk hat geantwortet. Es entscheidet der Bericht des Shops.',
  bannerCannotTell:
    'Ob er erfasst wurde, lässt sich noch nicht sagen. Der Bericht des Shops zeigt es.',
  bannerSeeHow: 'So kaufen Sie für {nonprofit} ein',
  bannerAlternatives: {
    one: '{count} Shop mit Ihren Werten führt so etwas auch',
    other: '{count} Shops mit Ihren Werten führen so etwas auch',
  },
  bannerAlternativesShow: 'Anzeigen',
  bannerAlternativesHide: 'Ausblenden',
} as const;
