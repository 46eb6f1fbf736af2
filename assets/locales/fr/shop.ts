export const shop = {
  offerShare: 'Environ {share} de cette commande vont à {nonprofit}',
  offerFixed: 'Environ {amount} pour cette commande vont à {nonprofit}',
  offerButton: 'Acheter au profit de {nonprofit}',
  offerButtonBusy: 'Ouverture de {retailer}…',
  disclosurePayer: 'C’est {retailer} qui paie. Votre prix ne change pas.',
  disclosureTiming:
    'Le paiement vient plus tard, en général après 30 à 90 jours. Un retour l’annule.',
  disclosureTax: 'Ce n’est pas un don de votre part déductible des impôts.',
  disclosureOperator:
    '{community} garde {operatorShare} de ce que paie {retailer} ; le reste est transmis.',
  disclosureRate: 'Taux relevé le {date}.',
  sandboxNote: 'Programme de test : aucun argent ne circule.',
  refusalOfferExpired: 'Cette offre vient d’une page précédente. Rechargez la page et réessayez.',
  refusalAlreadyActivated: 'C’est déjà fait : cette visite est en voie d’être créditée.',
  refusalStoodDown: 'Entre-temps, un autre site a apporté cette visite ; rien n’a donc été ouvert.',
  refusalNoNonprofit: 'Choisissez d’abord une association, puis réessayez.',
  refusalLinkRefused:
    'Le lien vers {retailer} n’a pas passé nos contrôles ; il n’a pas été ouvert.',
  refusalStorageFailed:
    'Votre navigateur n’a pas pu l’enregistrer ; rien n’a donc été ouvert. Libérez de l’espace disque et réessayez.',
  refusalUnreachable: 'L’extension n’a pas répondu. Rechargez la page et réessayez.',
  stoodDown: 'Un autre site a déjà apporté cette visite ; il n’y a rien à faire ici.',
  silenced: 'Vous avez demandé le silence chez {retailer}.',
  silencedUndo: 'Reprendre la parole ici',
  notAShop: 'Aucune boutique de vos communautés sur cette page.',
  notAShopHint:
    'Ouvrez une boutique qui vous plaît. Nous ne regardons que celles que vous avez autorisées.',
  detailsMissing:
    '{community} connaît peut-être cette boutique, mais ses informations ne sont pas arrivées.',
  detailsMissingHint: 'Vérifiez votre connexion, puis rouvrez cette fenêtre.',
  notSetUp: 'Deux minutes, puis vous achetez comme toujours.',
  notSetUpHint: 'Lisez qui paie, choisissez une association et dites où nous pouvons parler.',
  notSetUpButton: 'Commencer',
  accessMissing: 'Support4Good n’a pas encore accès à {retailer}.',
  accessMissingHint:
    'Avec l’accès, il voit si un autre site vous a amené et, sinon, propose le crédit. Votre navigateur demandera aussi l’accès aux adresses des réseaux d’affiliation par lesquels passent ces renvois.',
  accessMissingButton: 'Autoriser {retailer}',
  accessDeclined: 'Non autorisé. Vous pouvez changer d’avis ici à tout moment.',
  noOfferNoNonprofit:
    'Choisissez une association et {retailer} pourra lui verser une part de vos commandes.',
  noOfferNonprofitNotServed:
    'Aucune de vos communautés ne peut encore payer {nonprofit} pour des commandes chez {retailer}.',
  noOfferNoProgram: '{retailer} n’a pas de programme avec vos communautés.',
  noOfferNotHere: 'Chez {retailer}, le crédit ne peut commencer qu’ici : {places}.',
  noOfferNotJudged:
    'Chez {retailer}, le crédit ne peut commencer qu’ici : {places}. Si cette page en fait partie, rechargez-la : nous ne l’avons pas encore regardée.',
  noOfferNoServer: 'Votre communauté n’a pas de serveur pour noter un crédit.',
  noOfferKeyWithdrawn:
    'La clé de votre communauté a été retirée, d’autres l’ont peut-être. Elle ne propose rien tant que vous ne la rejoignez pas de nouveau.',
  noOfferOtherCountry: 'Le programme de {retailer} ne couvre pas votre pays.',
  noOfferNetworkBlocked:
    'Le service de liens de {retailer} est bloqué dans ce navigateur : rien ne serait crédité. Une autre extension ou votre réseau peut en être la cause.',
  placeLanding: 'la première page d’une visite',
  placeProduct: 'une page produit',
  placeCart: 'le panier',
  placeCheckout: 'le paiement',
  credited: 'Vous avez ouvert cette visite au profit de {nonprofit}.',
  creditedHint:
    'Commencée le {date}. Si {retailer} la compte, elle apparaîtra dans vos crédits, en général sous quelques jours.',
  shopStateFailed: 'L’extension n’a pas répondu. Fermez cette fenêtre et rouvrez-la.',
  alternatives: 'Des boutiques qui partagent vos valeurs',
  alternativesNone: 'Pas encore d’autre adresse pour cette boutique.',
  alternativesMore: { one: 'En montrer {count} de plus', other: 'En montrer {count} de plus' },
  alternativesSource: 'Source',
  alternativesChecked: 'vérifié le {date}',
  alternativesFrom: 'Dans la liste de {community}',
  reasonSameCategory: 'Vend aussi : {category}',
  reasonSameCategoryAndCountry: 'Vend aussi : {category} · {country}',
  reasonSamePlace: 'À {place}, vend aussi : {category}',
  reasonChosenValue: '{value}, vend : {category}',
  scopeCompany: 'toute l’entreprise',
  scopeBrand: 'marque',
  scopeOperation: 'exploitation',
  scopeProduct: 'certains produits',
  opensNewTab: 's’ouvre dans un nouvel onglet',
} as const;
