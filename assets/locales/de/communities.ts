/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Einer Community beitreten',
  communityAddress: 'Ihre Adresse oder der Text ihres Aushangs',
  communityLook: 'Ansehen',
  communityOnPage: 'Diese Seite lädt Sie in eine Community ein.',
  communityJoinButton: '{community} beitreten',
  communityJoined: 'Sie sind {community} beigetreten.',
  communityFingerprint: 'Schlüssel: {fingerprint}',
  communityKeyMatches: 'Das ist der Schlüssel, den Sie bekommen haben.',
  communityKeyDiffers:
    'Das ist nicht der Schlüssel, den Sie bekommen haben. Vielleicht antwortet jemand anderes; beitreten können Sie hier nicht.',
  communityKeyUnknown:
    'Er wird ab jetzt gemerkt. Haben Sie einen Schlüssel bekommen, vergleichen Sie ihn zuerst.',
  communityShops: {
    one: '{count} Shop',
    other: '{count} Shops',
  },
  communityBusinesses: {
    one: '{count} Alternative',
    other: '{count} Alternativen',
  },
  communityNonprofits: {
    one: '{count} Organisation',
    other: '{count} Organisationen',
  },
  communitySample: 'Zum Beispiel: {names}',
  communityPartial: 'Sie ist groß; das ist ein Teil davon.',
  communityOnDemand:
    'Es sind zu viele Shops für Ihr Gerät. Öffnen Sie diese Erweiterung bei einem davon, wird der Server der Community nach einer Gruppe von mindestens 200 Shops gefragt und erfährt nicht, welchen Sie meinen. Sie erlauben jeden Shop einzeln.',
  communityExpired: 'Ihre Liste ist vom {date} und hätte erneuert werden sollen.',
  communityFromFuture:
    'Ihre Liste ist auf den {date} datiert. Ihre Uhr oder Ihre eigene geht falsch.',
  communityHosts: {
    one: 'Sie kann Zugriff auf {count} Adresse erbitten. Ohne Ihr Ja geschieht nichts.',
    other: 'Sie kann Zugriff auf {count} Adressen erbitten. Ohne Ihr Ja geschieht nichts.',
  },
  communityHostsShow: 'Adressen zeigen',
  communityForeignHosts: 'In Buchstaben, die anderen gleichen können: {hosts}',
  communityRefusedHosts: 'Keine Shops, darum weggelassen: {hosts}',
  communityMixedName: 'Ihr Name mischt Alphabete und ahmt vielleicht einen anderen nach.',
  communityAllowShops: 'Ihre Shops erlauben',
  communityAllowed: 'Zugriff gegeben. Sie können ihn in den Einstellungen zurücknehmen.',
  communityOrder: 'Haben zwei ein Programm für einen Shop, macht die obere das Angebot.',
  communityMoveUp: '{community} nach oben',
  communityMoveDown: '{community} nach unten',
  communityMoved: '{community}: Platz {place} von {total}',
  communityAlso:
    '{others} könnte diese Bestellung auch gutschreiben. In Ihrer Reihenfolge steht {community} vorn.',
  communityPause: 'Pausieren',
  communityResume: 'Wieder nutzen',
  communityPaused: 'Pausiert',
  communityLeave: 'Entfernen',
  communityLeaveTitle: '{community} entfernen?',
  communityLeaveText:
    'Ihre Shops, Alternativen und Organisationen gehen, und der Zugriff, den nur sie brauchten. Gutschriften bleiben in Ihrer Liste, und ihr Server kann sie noch bestätigen.',
  communityLeaveConfirm: 'Entfernen',
  communityRestore: 'Die mitgelieferte Community zurückholen',
  communityNone:
    'Sie haben keine Community. Treten Sie einer bei, um Shops und Alternativen zu sehen.',
  communityNewShops: {
    one: '{count} neue Adresse, seit Sie zuletzt nachsahen. Ohne Ihr Ja kein Zugriff.',
    other: '{count} neue Adressen, seit Sie zuletzt nachsahen. Ohne Ihr Ja kein Zugriff.',
  },
  communityNewShopsIn: {
    one: '{community} hat {count} neue Adresse. Sie wartet auf Ihr Ja.',
    other: '{community} hat {count} neue Adressen. Sie warten auf Ihr Ja.',
  },
  communityNewShopsLook: 'Ansehen',
  communityNewShopsSeen: 'Jetzt nicht',
  communityLeaveFailed: 'Die Community wurde nicht entfernt.',
  communityOrderFailed: 'Die Reihenfolge wurde nicht gespeichert.',
  communityPauseFailed: 'Die Community wurde nicht pausiert.',
  communityResumeFailed: 'Die Community ist weiterhin pausiert.',
  communitySeenFailed: 'Das wurde nicht gespeichert, Sie werden also noch einmal gefragt.',
  communityRestoreFailed: 'Die Community wurde nicht zurückgeholt.',
  communityFailedHint: 'Versuchen Sie es noch einmal. Hilft das nicht, schaffen Sie Speicherplatz.',
  communitySearch: 'Community suchen',
  communityMore: 'Mehr über {community}',
  communitySave: 'Ihre Dateien speichern',
  communityValues: 'Was sie unter ihren Werten versteht',
  communityAchieved: 'Was sie erreicht hat',
  communityAchievedNone: 'Noch nichts veröffentlicht.',
  communityAchievedUnknown:
    'Ihr Server hat es noch nicht gesagt. Drücken Sie „{button}“, um ihn zu fragen.',
  communityAchievedNoAnswer: 'Bei der letzten Anfrage ({date}) hat ihr Server es nicht gesagt.',
  communityAchievedPaused: 'Solange die Community pausiert ist, wird ihr Server nicht gefragt.',
  communityAchievedWithdrawn:
    'Ihr Server wird nicht mehr gefragt, weil ihr Schlüssel zurückgezogen wurde.',
  communityAchievedOn: 'Stand: {date}',
  communityLists: 'Andere, die sie kennt. Sehen Sie selbst; nichts tritt von allein bei.',
  problemOffline: 'Nicht erreichbar. Prüfen Sie Adresse und Verbindung.',
  problemTimeout: 'Die Antwort dauerte zu lange. Versuchen Sie es später.',
  problemMissing: 'Auf ihrem Server fehlt eine Datei. Ihr Betreuer sollte alles neu hochladen.',
  problemServer: 'Ihr Server hat eine Störung. Versuchen Sie es später.',
  problemRefused:
    'Ihr Server verweigert die Antwort. Ihr Betreuer sollte die Dateien öffentlich machen.',
  problemNoCors:
    'Sie ist da, aber ihr Server lässt Browser nicht lesen. Ihr Betreuer muss den Header „Access-Control-Allow-Origin: *“ senden.',
  problemHtml:
    'Wo ihre Liste sein sollte, antwortet eine Webseite. Ihr Betreuer sollte die Liste dort hochladen.',
  problemNoDirectory: 'Dort ist keine Community. Fragen Sie den Betreuer nach dem Link.',
  problemUnsigned: 'Sie ist nicht signiert; niemand kann sagen, von wem sie ist.',
  problemBadSignature:
    'Ihre Signatur passt nicht: nach dem Signieren geändert oder halb hochgeladen.',
  problemKeyChanged:
    'Jemand signiert mit einem anderen Schlüssel als bisher. Fragen Sie den Betreuer, bevor Sie vertrauen.',
  problemKeyRevoked:
    'Ihr Betreuer hat den Schlüssel zurückgezogen, weil andere ihn haben könnten. Fragen Sie nach dem neuen, entfernen Sie die Community und treten Sie neu bei.',
  problemRollback: 'Ihr Server bietet eine ältere Liste als Ihre an. Ihre bleibt.',
  problemVersionReused:
    'Zwei verschiedene Listen tragen eine Nummer. Ihr Betreuer sollte mit einer höheren veröffentlichen.',
  problemOtherCommunity: 'An ihrer Adresse antwortet eine andere Community.',
  problemNewerFormat: 'Sie braucht eine neuere Version dieser Erweiterung.',
  problemTooLarge: 'Sie ist größer, als eine Community sein darf.',
  problemBroken:
    'Ihre Dateien sind beschädigt oder unvollständig. Ihr Betreuer sollte neu veröffentlichen.',
  problemUnexpected:
    'Der Fehler liegt bei dieser Erweiterung, nicht bei der Community. Ihre Daten bleiben.',
  problemAlreadyJoined: 'Sie sind ihr schon beigetreten.',
  problemIdTaken:
    'Sie haben eine andere Community mit demselben Kurznamen und anderem Schlüssel. Entfernen Sie erst jene, wenn Sie diese möchten.',
  problemTooMany: 'Hundert Communitys sind das Höchste. Entfernen Sie erst eine.',
  problemEmpty: 'Geben Sie zuerst eine Adresse ein.',
  problemNotAnAddress: 'Das ist keine Adresse. Sie sieht etwa so aus: buecher.example/stadt.',
  problemInsecure:
    'Die Adresse muss mit https beginnen, sonst könnten andere ändern, was Sie bekommen.',
  problemBadFingerprint:
    'Der Schlüssel hinter der Adresse ist abgeschnitten oder vertippt: er hat 40 Ziffern und Buchstaben.',
} as const;
