import type { ShopWords } from '../words.ts';

/** French. */
export const fr: ShopWords = {
  cart: 'panier',
  checkout: 'commande., finalis, tunnel, caisse.',
  placeOrder:
    'passer commande, valider commande, confirmer commande, commander payer, payer., finaliser commande, finaliser achat, valider paiement, continuer livraison, continuer paiement',
  address: 'coordonnées, adresse, destinataire, invité',
  delivery: 'livraison, facturation, paiement, expédition, point relais',
  thankYou:
    'merci., commande confirmée, confirmation commande, commande enregistrée, commande validée, commande reçue, reçu commande, commande effectuée, achat effectué, mes commandes, suivi commande, suivre commande, état commande, statut commande',
  addToCart: 'ajouter panier, acheter maintenant, mettre panier',
  account: 'connexion, inscri, mon compte, créer compte, mot de passe, identifi',
  order: 'ma commande, votre commande, récapitulatif',
  pays: 'commande., payer., valider., confirmer.',
  coupon: 'code promo, bon de réduction, bon d achat, code avantage, carte cadeau',
  card: 'numéro carte, carte bancaire',
};
