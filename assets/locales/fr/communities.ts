/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Rejoindre une communauté',
  communityAddress: 'Son adresse ou le texte de son affiche',
  communityLook: 'La regarder',
  communityOnPage: 'Cette page vous invite dans une communauté.',
  communityJoinButton: 'Rejoindre {community}',
  communityJoined: 'Vous avez rejoint {community}.',
  communityFingerprint: 'Clé : {fingerprint}',
  communityKeyMatches: 'C’est bien la clé qu’on vous a donnée.',
  communityKeyDiffers:
    'Ce n’est pas la clé qu’on vous a donnée. Quelqu’un d’autre répond peut-être : vous ne pouvez pas la rejoindre ici.',
  communityKeyUnknown:
    'Elle sera retenue dès maintenant. Si on vous a donné une clé, comparez-la d’abord.',
  communityShops: {
    one: '{count} boutique',
    other: '{count} boutiques',
  },
  communityBusinesses: {
    one: '{count} alternative',
    other: '{count} alternatives',
  },
  communityNonprofits: {
    one: '{count} association',
    other: '{count} associations',
  },
  communitySample: 'Par exemple : {names}',
  communityPartial: 'Elle est grande ; en voici une partie.',
  communityOnDemand:
    'Il y a trop de boutiques pour votre appareil. Quand vous ouvrez cette extension sur l’une d’elles, elle demande au serveur de la communauté un groupe d’au moins 200 boutiques, sans qu’il sache laquelle vous intéresse. Vous autorisez les boutiques une par une.',
  communityExpired: 'Sa liste date du {date} et devait être renouvelée.',
  communityFromFuture: 'Sa liste est datée du {date}. Son horloge ou la vôtre est fausse.',
  communityHosts: {
    one: 'Elle peut demander l’accès à {count} adresse. Rien n’est ouvert sans votre accord.',
    other: 'Elle peut demander l’accès à {count} adresses. Rien n’est ouvert sans votre accord.',
  },
  communityHostsShow: 'Montrer les adresses',
  communityForeignHosts: 'En lettres qui peuvent en imiter d’autres : {hosts}',
  communityRefusedHosts: 'Pas des boutiques, donc écartées : {hosts}',
  communityMixedName: 'Son nom mélange des alphabets et peut en imiter un autre.',
  communityAllowShops: 'Autoriser ses boutiques',
  communityAllowed: 'Accès accordé. Vous pouvez le retirer dans les réglages.',
  communityOrder: 'Si deux ont un programme pour une boutique, celle du haut fait l’offre.',
  communityMoveUp: 'Monter {community}',
  communityMoveDown: 'Descendre {community}',
  communityMoved: '{community} : place {place} sur {total}',
  communityAlso:
    '{others} pourrait aussi créditer cette commande. Votre ordre place {community} en premier.',
  communityPause: 'Suspendre',
  communityResume: 'Utiliser de nouveau',
  communityPaused: 'Suspendue',
  communityDamaged:
    'Ce qui est stocké de {community} est endommagé ; rien n’en est utilisé. Retirez-la, puis vous pourrez la rejoindre de nouveau.',
  communityLeave: 'Retirer',
  communityLeaveTitle: 'Retirer {community} ?',
  communityLeaveText:
    'Ses boutiques, alternatives et associations s’en vont, avec l’accès qu’elles seules demandaient. Les crédits restent dans votre liste et son serveur peut encore les confirmer.',
  communityLeaveConfirm: 'La retirer',
  communityLeft: '{community} est retirée.',
  communityRestore: 'Rétablir la communauté livrée avec l’extension',
  communityNone:
    'Vous n’avez aucune communauté. Rejoignez-en une pour voir boutiques et alternatives.',
  communityNewShops: {
    one: '{count} nouvelle adresse depuis votre dernier passage. Aucun accès sans votre accord.',
    other:
      '{count} nouvelles adresses depuis votre dernier passage. Aucun accès sans votre accord.',
  },
  communityNewShopsIn: {
    one: '{community} a {count} nouvelle adresse. Elle attend votre accord.',
    other: '{community} a {count} nouvelles adresses. Elles attendent votre accord.',
  },
  communityNewShopsLook: 'Les voir',
  communityNewShopsSeen: 'Pas maintenant',
  communityLeaveFailed: 'Elle n’a pas été retirée.',
  communityOrderFailed: 'L’ordre n’a pas été enregistré.',
  communityPauseFailed: 'Elle n’a pas été suspendue.',
  communityResumeFailed: 'Elle est toujours suspendue.',
  communitySeenFailed: 'Ce n’est pas enregistré : la question vous sera posée de nouveau.',
  communityRestoreFailed: 'Elle n’a pas été rétablie.',
  communityFailedHint: 'Réessayez. Si cela ne suffit pas, libérez de l’espace disque.',
  communitySearch: 'Chercher une communauté',
  communityMore: 'En savoir plus sur {community}',
  communitySave: 'Enregistrer ses fichiers',
  communityValues: 'Ce qu’elle entend par ses valeurs',
  communityAchieved: 'Ce qu’elle a réalisé',
  communityAchievedNone: 'Rien de publié pour l’instant.',
  communityAchievedUnknown:
    'Son serveur ne l’a pas encore dit. Appuyez sur « {button} » pour l’interroger.',
  communityAchievedNoAnswer: 'À la dernière demande ({date}), son serveur ne l’a pas dit.',
  communityAchievedPaused: 'Tant que la communauté est suspendue, son serveur n’est pas interrogé.',
  communityAchievedWithdrawn: 'Son serveur n’est plus interrogé, car sa clé a été retirée.',
  communityAchievedOn: 'Au {date}',
  communityLists:
    'D’autres qu’elle connaît. Voyez vous-même ; vous n’en rejoignez aucune sans le dire.',
  problemOffline: 'Impossible à joindre. Vérifiez l’adresse et votre connexion.',
  problemTimeout: 'La réponse a trop tardé. Réessayez plus tard.',
  problemMissing: 'Un fichier manque sur son serveur. Son responsable devrait tout renvoyer.',
  problemServer: 'Son serveur est en panne. Réessayez plus tard.',
  problemRefused:
    'Son serveur refuse de répondre. Son responsable devrait rendre les fichiers publics.',
  problemNoCors:
    'Elle est là, mais son serveur ferme la porte aux navigateurs. Son responsable doit envoyer l’en-tête « Access-Control-Allow-Origin: * ».',
  problemHtml:
    'Une page web répond à la place de sa liste. Son responsable devrait y déposer la liste.',
  problemNoDirectory: 'Aucune communauté trouvée là. Demandez le lien à son responsable.',
  problemUnsigned: 'Elle n’est pas signée : on ne peut savoir de qui elle vient.',
  problemBadSignature:
    'Sa signature ne correspond pas : modifiée après signature, ou envoyée à moitié.',
  problemKeyChanged:
    'Quelqu’un signe avec une autre clé qu’avant. Demandez à son responsable avant de vous y fier.',
  problemKeyRevoked:
    'Son responsable a retiré la clé, car d’autres l’ont peut-être. Demandez la nouvelle, retirez la communauté et rejoignez-la de nouveau.',
  problemRollback: 'Son serveur propose une liste plus ancienne que la vôtre. La vôtre reste.',
  problemVersionReused:
    'Deux listes différentes portent le même numéro. Son responsable devrait publier avec un numéro plus grand.',
  problemOtherCommunity: 'Une autre communauté répond à son adresse.',
  problemNewerFormat: 'Elle demande une version plus récente de cette extension.',
  problemTooLarge: 'Elle dépasse la taille permise.',
  problemBroken: 'Ses fichiers sont abîmés ou incomplets. Son responsable devrait republier.',
  problemUnexpected:
    'La faute vient de cette extension, pas de la communauté. Vos données restent.',
  problemAlreadyJoined: 'Vous l’avez déjà rejointe.',
  problemIdTaken:
    'Vous avez une autre communauté de même nom court, avec une autre clé. Retirez-la d’abord si vous voulez celle-ci.',
  problemTooMany: 'Cent communautés au plus. Retirez-en une d’abord.',
  problemEmpty: 'Saisissez ou collez d’abord une adresse.',
  problemNotAnAddress: 'Ce n’est pas une adresse. Exemple : livres.example/ville.',
  problemInsecure:
    'L’adresse doit commencer par https, sinon d’autres pourraient changer ce que vous recevez.',
  problemBadFingerprint:
    'La clé après l’adresse est coupée ou mal saisie : elle a 40 chiffres et lettres.',
} as const;
