/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Einer Community beitreten',
  communityAddress: 'Adresse der Community oder der Text auf ihrem Aushang',
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
  communityExpired: 'Die Liste ist vom {date} und hätte erneuert werden sollen.',
  communityFromFuture:
    'Die Liste ist auf den {date} datiert. Die Uhr der Community oder die dieses Geräts geht falsch.',
  communityHosts: {
    one: 'Sie kann Zugriff auf {count} Adresse erbitten. Ohne Ihr Ja geschieht nichts.',
    other: 'Sie kann Zugriff auf {count} Adressen erbitten. Ohne Ihr Ja geschieht nichts.',
  },
  communityHostsShow: 'Adressen zeigen',
  communityForeignHosts: 'In Buchstaben, die anderen gleichen können: {hosts}',
  communityRefusedHosts: 'Keine Shops, darum weggelassen: {hosts}',
  communityMixedName: 'Der Name mischt Alphabete und ahmt vielleicht einen anderen nach.',
  communityAllowShops: 'Diese Shops erlauben',
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
  communityDamaged:
    'Was von {community} gespeichert ist, ist beschädigt; nichts davon wird verwendet. Entfernen Sie sie, dann können Sie ihr wieder beitreten.',
  communityLeave: 'Entfernen',
  communityLeaveTitle: '{community} entfernen?',
  communityLeaveText:
    'Shops, Alternativen und Organisationen dieser Community gehen, und der Zugriff, den nur sie brauchten. Gutschriften bleiben in Ihrer Liste, und der Server der Community kann sie noch bestätigen.',
  communityLeaveConfirm: 'Entfernen',
  communityLeft: '{community} ist entfernt.',
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
  communitySave: 'Dateien der Community speichern',
  communityValues: 'Was sie unter ihren Werten versteht',
  communityAchieved: 'Was sie erreicht hat',
  communityAchievedNone: 'Noch nichts veröffentlicht.',
  communityAchievedUnknown:
    'Der Server der Community hat es noch nicht gesagt. Drücken Sie „{button}“, um ihn zu fragen.',
  communityAchievedNoAnswer:
    'Bei der letzten Anfrage ({date}) hat der Server der Community es nicht gesagt.',
  communityAchievedPaused: 'Solange die Community pausiert ist, wird ihr Server nicht gefragt.',
  communityAchievedWithdrawn:
    'Der Server der Community wird nicht mehr gefragt, weil ihr Schlüssel zurückgezogen wurde.',
  communityAchievedOn: 'Stand: {date}',
  communityLists: 'Andere, die sie kennt. Sehen Sie selbst; von allein treten Sie keiner bei.',
  problemOffline: 'Nicht erreichbar. Prüfen Sie Adresse und Verbindung.',
  problemTimeout: 'Die Antwort dauerte zu lange. Versuchen Sie es später.',
  problemMissing:
    'Auf dem Server der Community fehlt eine Datei. Wer sie betreut, sollte alles neu hochladen.',
  problemServer: 'Der Server der Community hat eine Störung. Versuchen Sie es später.',
  problemRefused:
    'Der Server der Community verweigert die Antwort. Wer sie betreut, sollte die Dateien öffentlich machen.',
  problemNoCors:
    'Sie ist da, aber ihr Server lässt Browser nicht lesen. Wer sie betreut, muss den Header „Access-Control-Allow-Origin: *“ senden.',
  problemHtml:
    'Wo die Liste sein sollte, antwortet eine Webseite. Wer die Community betreut, sollte die Liste dort hochladen.',
  problemNoDirectory: 'Dort ist keine Community. Fragen Sie nach dem Link, wer sie betreut.',
  problemUnsigned: 'Sie ist nicht signiert; niemand kann sagen, von wem sie ist.',
  problemBadSignature:
    'Die Signatur passt nicht: nach dem Signieren geändert oder nur halb hochgeladen.',
  problemKeyChanged:
    'Jemand signiert mit einem anderen Schlüssel als bisher. Fragen Sie nach, bevor Sie vertrauen.',
  problemKeyRevoked:
    'Der Schlüssel wurde zurückgezogen, weil andere ihn haben könnten. Fragen Sie nach dem neuen, entfernen Sie die Community und treten Sie neu bei.',
  problemRollback:
    'Der Server der Community bietet eine ältere Liste an als die auf diesem Gerät. Ihre bleibt.',
  problemVersionReused:
    'Zwei verschiedene Listen tragen eine Nummer. Wer die Community betreut, sollte mit einer höheren veröffentlichen.',
  problemOtherCommunity: 'An ihrer Adresse antwortet eine andere Community.',
  problemNewerFormat: 'Sie braucht eine neuere Version dieser Erweiterung.',
  problemTooLarge: 'Sie ist größer, als eine Community sein darf.',
  problemBroken:
    'Die Dateien sind beschädigt oder unvollständig. Wer die Community betreut, sollte neu veröffentlichen.',
  problemUnexpected:
    'Der Fehler liegt bei dieser Erweiterung, nicht bei der Community. Ihre Daten bleiben.',
  problemAlreadyJoined: 'Sie sind ihr schon beigetreten.',
  problemIdTaken:
    'Sie haben eine andere Community mit demselben Kurznamen und anderem Schlüssel. Entfernen Sie erst jene, wenn Sie diese möchten.',
  problemTooMany: 'Mehr als hundert Communitys gehen nicht. Entfernen Sie erst eine.',
  problemEmpty: 'Geben Sie zuerst eine Adresse ein.',
  problemNotAnAddress: 'Das ist keine Adresse. Sie sieht etwa so aus: buecher.example/stadt.',
  problemInsecure:
    'Die Adresse muss mit https beginnen, sonst könnten andere ändern, was Sie bekommen.',
  problemBadFingerprint:
    'Der Schlüssel hinter der Adresse ist abgeschnitten oder vertippt: er hat 40 Ziffern und Buchstaben.',
} as const;
