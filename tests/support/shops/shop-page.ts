/** Text for HTML: the shops take whatever a test calls their goods. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
body { margin: 0; font: 16px/1.5 Georgia, serif; color: #22252b; background: #fbfaf7; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem; }
header { display: flex; gap: 2rem; align-items: baseline; border-bottom: 1px solid #dedad0; }
header a { color: inherit; } .name { font-size: 1.4rem; font-weight: bold; text-decoration: none; }
.columns { display: grid; grid-template-columns: 3fr 2fr; gap: 3rem; }
.picture { aspect-ratio: 4 / 3; background: linear-gradient(140deg, #cdd8d2, #7d9488); }
label { display: block; margin: 0 0 .8rem; } input, select { display: block; width: 100%; padding: .5rem; box-sizing: border-box; }
button { font: inherit; padding: .7rem 1.4rem; border: 0; background: #1f4d3d; color: #fff; cursor: pointer; }
`;

/** One page of a shop: its bar with the cart link, and what the page is about. */
export function shopPage(shop: string, title: string, main: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} – ${escapeHtml(shop)}</title><style>${style}</style></head>
<body>
<header><a class="name" href="/">${escapeHtml(shop)}</a><nav><a href="/products/linen-shirt">Shirts</a></nav><a href="/cart">Cart</a></header>
<main>${main}</main>
<footer><a href="/delivery">Delivery and returns</a></footer>
</body></html>`;
}
