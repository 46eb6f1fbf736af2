export const shop = {
  offerShare: 'Etwa {share} dieser Bestellung gehen an {nonprofit}',
  offerFixed: 'Etwa {amount} für diese Bestellung gehen an {nonprofit}',
  offerButton: 'Einkaufen für {nonprofit}',
  offerButtonBusy: '{retailer} wird geöffnet…',
  disclosurePayer: '{retailer} zahlt das. Ihr Preis bleibt gleich.',
  disclosureTiming: 'Gezahlt wird später, meist nach 30 bis 90 Tagen. Eine Rückgabe hebt es auf.',
  disclosureTax: 'Es ist keine steuerlich absetzbare Spende von Ihnen.',
  disclosureOperator:
    '{community} behält {operatorShare} von dem, was {retailer} zahlt; der Rest wird weitergegeben.',
  disclosureRate: 'Satz vom {date}.',
  sandboxNote: 'Testprogramm: Es fließt kein Geld.',
  refusalOfferExpired:
    'Dieses Angebot gehört zu einer früheren Seite. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  refusalAlreadyActivated: 'Schon geschehen: Dieser Besuch ist auf dem Weg zur Gutschrift.',
  refusalStoodDown:
    'Inzwischen hat eine andere Seite diesen Besuch vermittelt, darum wurde nichts geöffnet.',
  refusalNoNonprofit: 'Wählen Sie erst eine Organisation und versuchen Sie es dann noch einmal.',
  refusalLinkRefused:
    'Der Link zu {retailer} hat unsere Prüfung nicht bestanden und wurde nicht geöffnet.',
  refusalStorageFailed:
    'Ihr Browser konnte das nicht speichern, darum wurde nichts geöffnet. Schaffen Sie Speicherplatz und versuchen Sie es noch einmal.',
  refusalUnreachable:
    'Die Erweiterung hat nicht geantwortet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  stoodDown: 'Eine andere Seite hat diesen Besuch schon vermittelt; hier ist nichts zu tun.',
  silenced: 'Bei {retailer} sollen wir still sein.',
  silencedUndo: 'Hier wieder anzeigen',
  notAShop: 'Kein Shop Ihrer Communitys auf dieser Seite.',
  notAShopHint: 'Öffnen Sie einen Shop. Wir sehen nur Shops, die Sie erlaubt haben.',
  detailsMissing: '{community} kennt diesen Shop vielleicht, aber die Angaben dazu kamen nicht an.',
  detailsMissingHint: 'Prüfen Sie Ihre Verbindung und öffnen Sie dies noch einmal.',
  notSetUp: 'Zwei Minuten, dann kaufen Sie ein wie immer.',
  notSetUpHint: 'Lesen, wer zahlt; eine Organisation wählen; bestimmen, wo wir uns melden dürfen.',
  notSetUpButton: 'Loslegen',
  accessMissing: 'Support4Good hat noch keinen Zugriff auf {retailer}.',
  accessMissingHint:
    'Mit Zugriff erkennt es, ob eine andere Seite Sie vermittelt hat, und macht sonst ein Angebot. Ihr Browser fragt dabei auch nach den Adressen der Werbenetzwerke, über die solche Vermittlungen laufen.',
  accessMissingButton: '{retailer} erlauben',
  accessDeclined: 'Nicht erlaubt. Sie können es sich hier jederzeit anders überlegen.',
  noOfferNoNonprofit:
    'Wählen Sie eine Organisation, dann kann {retailer} ihr einen Anteil Ihrer Bestellungen zahlen.',
  noOfferNonprofitNotServed:
    'Bisher kann keine Ihrer Communitys für Bestellungen bei {retailer} etwas an {nonprofit} zahlen.',
  noOfferNoProgram: '{retailer} hat kein Programm mit Ihren Communitys.',
  noOfferNotHere: 'Bei {retailer} kann die Gutschrift nur hier beginnen: {places}.',
  noOfferNotJudged:
    'Bei {retailer} kann die Gutschrift nur hier beginnen: {places}. Ist das eine solche Seite, laden Sie sie neu: Wir haben sie noch nicht angesehen.',
  noOfferNoServer: 'Ihre Community hat keinen Server, der eine Gutschrift festhalten könnte.',
  noOfferKeyWithdrawn:
    'Der Schlüssel Ihrer Community wurde zurückgezogen, weil andere ihn haben könnten. Bis Sie neu beitreten, macht sie kein Angebot.',
  noOfferOtherCountry: 'Das Programm von {retailer} gilt nicht für Ihr Land.',
  noOfferNetworkBlocked:
    'Der Linkdienst von {retailer} ist in diesem Browser blockiert, also käme keine Gutschrift zustande. Der Grund kann eine andere Erweiterung oder Ihr Netz sein.',
  placeLanding: 'erste Seite eines Besuchs',
  placeProduct: 'Produktseite',
  placeCart: 'Warenkorb',
  placeCheckout: 'Kasse',
  credited: 'Diesen Besuch haben Sie für {nonprofit} geöffnet.',
  creditedHint:
    'Begonnen am {date}. Ob {retailer} ihn zählt, steht meist nach einigen Tagen bei Ihren Gutschriften.',
  shopStateFailed:
    'Die Erweiterung hat nicht geantwortet. Schließen Sie dieses Fenster und öffnen Sie es noch einmal.',
  alternatives: 'Shops, die Ihre Werte teilen',
  alternativesNone: 'Für diesen Shop ist noch keine Alternative verzeichnet.',
  alternativesMore: { one: '{count} weiteren zeigen', other: '{count} weitere zeigen' },
  alternativesSource: 'Quelle',
  alternativesChecked: 'geprüft am {date}',
  alternativesFrom: 'Verzeichnet von {community}',
  reasonSameCategory: 'Führt auch: {category}',
  reasonSameCategoryAndCountry: 'Führt auch: {category} ({country})',
  reasonSamePlace: 'In {place}, führt auch: {category}',
  reasonChosenValue: '{value}, führt auch: {category}',
  scopeCompany: 'ganzes Unternehmen',
  scopeBrand: 'Marke',
  scopeOperation: 'Betrieb',
  scopeProduct: 'einzelne Produkte',
  opensNewTab: 'öffnet einen neuen Tab',
  toolbarOn: 'Support4Good: Shops, die Ihre Werte teilen',
  toolbarOffer: 'Support4Good: Hier kann eine Organisation etwas erhalten',
  toolbarCredited: 'Support4Good: Diesen Besuch haben Sie für Ihre Organisation geöffnet',
} as const;
