// Part of the script that runs on every shop's page, which therefore holds them only once.

/** Words in addresses of carts and checkouts, as most shops write them; separated by `|`. */
export const purchaseWords =
  'cart|basket|/bag|warenkorb|panier|carrito|cesta|carrello|carrinho|winkelwagen|koszyk|kosik|varukorg|checkout|kasse|commande|cassa';
