// Part of the script that runs on every shop's page, which therefore holds them only once.

/** Words in addresses of carts and checkouts, as most shops write them; separated by `|`. */
export const purchaseWords =
  'cart|basket|/bag|warenkorb|panier|carrito|cesta|carrello|carrinho|winkelwagen|koszyk|kosik|varukorg|checkout|checkouts|kasse|commande|cassa';

/** The last of these words in a path, at a word's end: no `cartridge` and no `/bags`. */
export const purchasePath = new RegExp(`^.*(${purchaseWords})(?![a-z])`, 'i');
