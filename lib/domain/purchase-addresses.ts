/**
 * Words in addresses of carts and checkouts, as most shops write them. Nothing is decided by them: an address that holds
 * one is a reason to get ready, and a page without any is judged like all others, only later.
 */
const words = [
  'cart',
  'Cart',
  'checkout',
  'Checkout',
  'basket',
  'Basket',
  '/bag',
  'kasse',
  'warenkorb',
  'Warenkorb',
  'panier',
  'commande',
  'carrito',
  'cesta',
  'carrello',
  'cassa',
  'carrinho',
  'winkelwagen',
  'koszyk',
  'kosik',
  'varukorg',
] as const;

/** Match patterns of pages that are likely to be a cart or a checkout, on any host that the shopper has granted. */
export const purchaseAddresses: readonly string[] = words.map((word) => `https://*/*${word}*`);
