import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiContext } from '../context.ts';
import { homePage } from '../pages/home-page.ts';
import { styleSheet } from '../pages/style.ts';

/** Pages for people, rendered here; no script, nothing from anywhere else. */
export function pageRoutes({ directory }: ApiContext): Hono {
  const routes = new Hono();
  routes.use(
    secureHeaders({
      // Whether there is TLS in front is for the steward's proxy to say.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        formAction: ["'self'"],
      },
    }),
  );
  routes.get('/pages.css', (context) =>
    context.body(styleSheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  routes.get('/', async (context) => {
    const published = await directory?.manifest();
    return context.html(homePage(published?.manifest));
  });
  return routes;
}
