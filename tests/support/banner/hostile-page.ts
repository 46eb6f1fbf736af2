import type { LoopbackResponse } from '../loopback-web.ts';
import { shopPage } from '../shops/shop-page.ts';
import { linenShirt, shopViews } from '../shops/shop-views.ts';

/** How the banner may stand on a page: right, or not at all. */
export type Outcome = 'card' | 'tab' | 'nowhere' | 'gone';

export interface HostilePage {
  readonly name: string;
  readonly response: LoopbackResponse;
  readonly outcome: Outcome;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export const checkout = shopPage('Harbour & Loom', 'Checkout', shopViews.checkout(linenShirt));

const inHead = (html: string) => checkout.replace('</head>', () => `${html}</head>`);
const inBody = (html: string) => checkout.replace('</body>', () => `${html}</body>`);
export const styled = (css: string) => ({ body: inHead(`<style>${css}</style>`) });
export const scripted = (code: string) => ({ body: inHead(`<script>${code}</script>`) });
export const added = (html: string) => ({ body: inBody(html) });
export const withHeader = (name: string, value: string) => ({
  body: checkout,
  headers: { [name]: value },
});
