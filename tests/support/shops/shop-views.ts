import { escapeHtml } from './shop-page.ts';

export interface Goods {
  readonly name: string;
  /** In cents. */
  readonly price: number;
  readonly currency: string;
}

export const linenShirt: Goods = { name: 'Linen shirt', price: 8000, currency: 'USD' };

const amount = ({ price, currency }: Goods): string =>
  (price / 100).toLocaleString('en-US', { style: 'currency', currency });

/** What each page of a test shop holds, the same for the shops rendered on the server and in the page. */
export const shopViews = {
  home: (goods: Goods) =>
    `<h1>Clothes that last</h1><p><a href="/products/linen-shirt">${escapeHtml(goods.name)}, ${amount(goods)}</a></p>`,

  product: (goods: Goods) => `
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: goods.name,
    offers: { '@type': 'Offer', price: goods.price / 100, priceCurrency: goods.currency },
  }).replaceAll('<', '\\u003c')}</script>
<div class="columns"><div class="picture" role="img" aria-label="${escapeHtml(goods.name)}"></div>
<div><h1>${escapeHtml(goods.name)}</h1><p>${amount(goods)}</p>
<form action="/cart/add" method="post"><button id="add-to-cart">Add to cart</button></form></div></div>`,

  cart: (goods: Goods) => `
<h1>Your cart</h1><table><tr><th>Item</th><th>Quantity</th><th>Price</th></tr>
<tr><td>${escapeHtml(goods.name)}</td><td><input name="quantity" type="number" value="1" aria-label="Quantity"></td><td>${amount(goods)}</td></tr></table>
<p>Subtotal ${amount(goods)}</p><form action="/checkout"><button id="to-checkout">Checkout</button></form>`,

  checkout: (goods: Goods) => `
<h1>Checkout</h1><div class="columns">
<form action="/checkout" method="post"><h2>Delivery address</h2>
<label>Name<input name="name" autocomplete="name"></label>
<label>Address<input name="address" autocomplete="address-line1"></label>
<label>Postcode<input name="postcode" autocomplete="postal-code"></label>
<label>City<input name="city" autocomplete="address-level2"></label>
<label>E-mail<input name="email" type="email" autocomplete="email"></label>
<button id="place-order">Place order</button></form>
<aside class="order-summary"><h2>Order summary</h2><p>${escapeHtml(goods.name)} ${amount(goods)}</p><p>Total ${amount(goods)}</p></aside></div>`,

  thanks: () => '<h1>Thank you for your order</h1><p>A confirmation is on its way.</p>',
} as const;
