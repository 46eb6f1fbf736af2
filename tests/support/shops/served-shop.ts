import type { LoopbackHandler, LoopbackRequest, LoopbackResponse } from '../loopback-web.ts';
import { shopPage } from './shop-page.ts';
import { type Goods, linenShirt, shopViews } from './shop-views.ts';

/** A sale as the shop would tell it to its networks. */
export interface ShopOrder {
  readonly goods: Goods;
  /** The reference from the landing address, kept in the shop's own cookie; undefined when nobody referred. */
  readonly reference: string | undefined;
  readonly time: number;
}

export interface TestShop {
  readonly handler: LoopbackHandler;
  readonly orders: readonly ShopOrder[];
}

const referenceParameters = ['awc', 'irclickid', 'cjevent', 'ranSiteID', 's4g'];

const referenceOf = ({ url }: LoopbackRequest): string | undefined =>
  referenceParameters.map((name) => url.searchParams.get(name)).find((value) => value !== null) ??
  undefined;

function readCookie({ headers }: LoopbackRequest, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value === undefined ? undefined : decodeURIComponent(value);
}

const seeOther = (location: string): LoopbackResponse => ({ status: 303, headers: { location } });

/**
 * A shop whose pages come from the server, under whatever host name it is served: product, cart, checkout, thank-you.
 * Like a real one it keeps a network's click reference in a cookie of its own, `cookieName`, and names it in the order.
 */
export function createShop({
  name = 'Harbour & Loom',
  goods = linenShirt,
  cookieName = 'visit_ref',
}: {
  name?: string;
  goods?: Goods;
  cookieName?: string;
} = {}): TestShop {
  const orders: ShopOrder[] = [];
  const page = (title: string, main: string): LoopbackResponse => ({
    body: shopPage(name, title, main),
  });

  const route = (request: LoopbackRequest): LoopbackResponse => {
    switch (`${request.method} ${request.url.pathname}`) {
      case 'GET /':
        return page('Home', shopViews.home(goods));
      case 'GET /products/linen-shirt':
        return page(goods.name, shopViews.product(goods));
      case 'POST /cart/add':
        return seeOther('/cart');
      case 'GET /cart':
        return page('Your cart', shopViews.cart(goods));
      case 'GET /checkout':
        return page('Checkout', shopViews.checkout(goods));
      case 'POST /checkout':
        orders.push({ goods, reference: readCookie(request, cookieName), time: request.time });
        return seeOther('/thank-you');
      case 'GET /thank-you':
        return page('Thank you', shopViews.thanks());
      default:
        return { status: 404, ...page('Not found', '<h1>Not found</h1>') };
    }
  };

  return {
    orders,
    handler: (request) => {
      const reference = referenceOf(request);
      const response = route(request);
      if (reference === undefined) return response;
      const cookie = `${cookieName}=${encodeURIComponent(reference)}; Path=/; Max-Age=2592000`;
      return { ...response, headers: { ...response.headers, 'set-cookie': cookie } };
    },
  };
}
