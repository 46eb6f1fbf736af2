import { Hono } from 'hono';
import type { DirectoryManifest, MemberBusiness } from '../../lib/schema/directory.ts';
import type { ApiContext } from '../context.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { readShards } from '../directory/read-shards.ts';
import { keepLast } from '../keep-last.ts';
import { formStyle } from '../pages/form-style.ts';
import { homePage } from '../pages/home-page.ts';
import { ledgerPage } from '../pages/ledger-page.ts';
import { markSvg } from '../pages/mark.ts';
import { membersPage } from '../pages/members-page.ts';
import { methodologyPage } from '../pages/methodology-page.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { privacyPage } from '../pages/privacy-page.ts';
import { styleSheet } from '../pages/style.ts';
import { figureAges, type PublicFigures, type Totals } from '../public-figures.ts';
import { findNonprofitNames } from '../repositories/nonprofits.ts';

const nameless = 'this community';

/** The member businesses of the published directory, parsed once for each version of it. */
function rememberMembers(directory: ApiContext['directory']) {
  let known: { readonly sha256: string; readonly members: readonly MemberBusiness[] } | undefined;
  return async (): Promise<readonly MemberBusiness[]> => {
    const published = await directory?.manifest();
    if (directory === undefined || published === undefined) return [];
    if (known?.sha256 !== published.sha256) {
      const shards = await readShards(directory, published.manifest, 'memberBusinesses');
      const members = shards.flatMap((each) =>
        each.kind === 'memberBusinesses' ? each.items : [],
      );
      known = { sha256: published.sha256, members };
    }
    return known.members;
  };
}

/** Pages for people, rendered here; no script, nothing from anywhere else. */
export function pageRoutes({ db, directory }: ApiContext, figures: PublicFigures): Hono {
  const routes = new Hono();
  const loadMembers = rememberMembers(directory);
  const community = async () => (await directory?.manifest())?.manifest.community;
  routes.use(pageHeaders());
  routes.get('/pages.css', (context) =>
    context.body(`${styleSheet}${formStyle}`, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  routes.get('/icon.svg', (context) =>
    context.body(markSvg, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
    }),
  );
  const homeOf = keepLast(async (manifest: DirectoryManifest | undefined) =>
    String(await homePage(manifest)),
  );
  routes.get('/', async (context) =>
    context.html(await homeOf((await directory?.manifest())?.manifest)),
  );
  routes.get('/members', async (context) => {
    const page = Number.parseInt(context.req.query('page') ?? '1', 10);
    const choices = {
      category: context.req.query('category'),
      page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    };
    context.header('cache-control', 'public, max-age=300');
    const name = (await community())?.name ?? nameless;
    return context.html(membersPage(name, await loadMembers(), choices));
  });
  /** Hundreds of nonprofits over years are thousands of cells: they are put together once for the same figures. */
  const ledgerOf = keepLast(async (totals: Totals, operatorShare: number, name: string) => {
    const ids = totals.rows.map(({ nonprofit }) => nonprofit);
    const names = await findNonprofitNames(db, ids);
    return String(await ledgerPage(name, { operatorShare, ...totals }, names));
  });
  routes.get('/ledger', async (context) => {
    const operatorShare = await operatorShareNow(directory);
    const name = (await community())?.name ?? nameless;
    context.header('cache-control', `public, max-age=${figureAges.totals}`);
    return context.html(await ledgerOf(await figures.totals(), operatorShare, name));
  });
  routes.get('/methodology', async (context) => {
    const name = (await community())?.name ?? nameless;
    return context.html(methodologyPage(name, await operatorShareNow(directory)));
  });
  routes.get('/privacy', async (context) => {
    const known = await community();
    return context.html(privacyPage(known?.name ?? nameless, known?.steward.contact));
  });
  return routes;
}
