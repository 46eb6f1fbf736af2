import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { groupTotals } from '../../lib/domain/ledger/group-totals.ts';
import type { ApiContext } from '../context.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { homePage } from '../pages/home-page.ts';
import { ledgerPage } from '../pages/ledger-page.ts';
import { styleSheet } from '../pages/style.ts';
import { findNonprofitNames } from '../repositories/nonprofits.ts';
import { loadTotals } from '../repositories/totals.ts';

/** Pages for people, rendered here; no script, nothing from anywhere else. */
export function pageRoutes({ db, directory }: ApiContext): Hono {
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
  routes.get('/ledger', async (context) => {
    const published = await directory?.manifest();
    const operatorShare = await operatorShareNow(directory);
    const totals = { operatorShare, ...groupTotals(await loadTotals(db)) };
    const ids = totals.rows.map(({ nonprofit }) => nonprofit);
    const names = await findNonprofitNames(db, ids);
    const community = published?.manifest.community.name ?? 'this community';
    context.header('cache-control', 'public, max-age=300');
    return context.html(ledgerPage(community, totals, names));
  });
  return routes;
}
