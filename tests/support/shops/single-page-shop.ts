import type { LoopbackHandler } from '../loopback-web.ts';
import { shopPage } from './shop-page.ts';
import { type Goods, linenShirt, shopViews } from './shop-views.ts';

const routes = {
  '/': ['Home', 'home'],
  '/products/linen-shirt': ['Linen shirt', 'product'],
  '/cart': ['Your cart', 'cart'],
  '/checkout': ['Checkout', 'checkout'],
  '/thank-you': ['Thank you', 'thanks'],
} as const satisfies Record<string, readonly [string, keyof typeof shopViews]>;

/** Swaps the main part at every click on an own link or form, under pushState, a little later as a real one does. */
const script = (views: string) => `
const views = ${views};
const next = { '/cart/add': '/cart', '/checkout': '/checkout' };
async function show(path, push) {
  const view = views[path];
  if (view === undefined) return;
  if (push) history.pushState({}, '', path);
  await new Promise((done) => setTimeout(done, 60));
  document.title = view.title;
  document.querySelector('main').innerHTML = view.html;
}
addEventListener('popstate', () => show(location.pathname, false));
document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link === null || !(link.pathname in views)) return;
  event.preventDefault();
  show(link.pathname, true);
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  const { pathname } = new URL(event.target.action);
  show(event.submitter.id === 'place-order' ? '/thank-you' : next[pathname], true);
});`;

/** The same shop as one document that changes under its own navigation, without a load. */
export function createSinglePageShop({
  name = 'Harbour & Loom',
  goods = linenShirt,
}: {
  name?: string;
  goods?: Goods;
} = {}): LoopbackHandler {
  const views = Object.fromEntries(
    Object.entries(routes).map(([path, [title, view]]) => [
      path,
      { title: `${title} – ${name}`, html: shopViews[view](goods) },
    ]),
  );
  const json = JSON.stringify(views).replaceAll('<', '\\u003c');
  return ({ url }) => {
    const [, route] = Object.entries(routes).find(([path]) => path === url.pathname) ?? [];
    if (route === undefined) return { status: 404, body: shopPage(name, 'Not found', '') };
    const [title, view] = route;
    const main = shopViews[view](goods);
    return {
      body: shopPage(name, title, main).replace(
        '</body>',
        `<script>${script(json)}</script></body>`,
      ),
    };
  };
}
