import { type Context, Hono } from 'hono';
import { ApplicationMessage } from '../../lib/schema/joining.ts';
import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import type { ApiContext } from '../context.ts';
import { clientKey } from '../joining/client-key.ts';
import { createRateLimit } from '../joining/rate-limit.ts';
import { readBusinessForm, readNonprofitForm } from '../joining/read-application-form.ts';
import { formLimit, notAForm, readForm } from '../joining/read-form.ts';
import { hashToken, isToken } from '../joining/secret-token.ts';
import { apply, prove, takeStep } from '../joining/steps.ts';
import { businessForm } from '../pages/joining/business-form.ts';
import type { FormState } from '../pages/joining/fields.ts';
import { joinPage } from '../pages/joining/join-page.ts';
import { nonprofitConfirm, nonprofitSearch } from '../pages/joining/nonprofit-pages.ts';
import { statusPage } from '../pages/joining/status-page.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { problem } from '../problem.ts';
import { type Application, findApplication, loadEvents } from '../repositories/applications.ts';
import { findActiveNonprofit } from '../repositories/nonprofits.ts';
import { searchNonprofits } from '../search/search-nonprofits.ts';

const empty: FormState = { values: new URLSearchParams(), errors: new Map() };
const fileNotes = {
  unreachable: 'the website does not answer over https',
  redirected: 'the address leads on to another one',
  status: 'there is no file yet',
  tooLarge: 'the file is too large',
  otherText: 'the file does not hold the line',
} as const;

/** Forms for who wants to join, and the private page that each application has. */
export function joiningRoutes(api: ApiContext): Hono {
  const { db, directory, now, proofSources } = api;
  const routes = new Hono();
  const applications = createRateLimit(20, 60, now);
  const checks = createRateLimit(30, 60, now);
  const searches = createRateLimit(300, 60, now);
  routes.use(pageHeaders());
  routes.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  routes.use(formLimit);

  const communityName = async (): Promise<string> =>
    (await directory?.manifest())?.manifest.community.name ?? 'this community';
  const key = (context: Context) => clientKey(context, api.trustProxy);
  const tooMany = (context: Context) => {
    const detail = 'That were many tries in a short time. Please come back in an hour.';
    return problem(context, 429, { code: 'too-many', detail });
  };
  const unknown = (context: Context) => {
    const detail = 'No application has this link. Check that the address is complete.';
    return problem(context, 404, { code: 'not-found', detail });
  };

  routes.get('/', async (context) => context.html(joinPage(await communityName())));
  routes.get('/business', async (context) =>
    context.html(businessForm(await communityName(), empty)),
  );

  routes.post('/business', async (context) => {
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    const reading = readBusinessForm(values);
    if (!reading.ok) {
      const { errors } = reading;
      return context.html(businessForm(await communityName(), { values, errors }), 422);
    }
    if (!applications.take(key(context))) return tooMany(context);
    const token = await apply(db, reading.details, now());
    return token === undefined ? tooMany(context) : context.redirect(`/join/status/${token}`, 303);
  });

  routes.get('/nonprofit', async (context) => {
    const query = (context.req.query('q') ?? '').slice(0, 200);
    if (query !== '' && !searches.take(key(context))) return tooMany(context);
    const found = await searchNonprofits(db, query, 20);
    return context.html(nonprofitSearch(await communityName(), query, found));
  });

  const chosen = async (id: string | null | undefined) => {
    const parsed = NonprofitId.safeParse(id);
    return parsed.success ? findActiveNonprofit(db, parsed.data) : undefined;
  };

  routes.get('/nonprofit/confirm', async (context) => {
    const nonprofit = await chosen(context.req.query('id'));
    if (nonprofit === undefined) return context.redirect('/join/nonprofit', 303);
    return context.html(nonprofitConfirm(await communityName(), nonprofit, empty));
  });

  routes.post('/nonprofit', async (context) => {
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    const nonprofit = await chosen(values.get('id'));
    if (nonprofit === undefined) {
      return context.html(nonprofitSearch(await communityName(), '', []), 422);
    }
    const reading = readNonprofitForm(nonprofit, values);
    if (!reading.ok) {
      const state = { values, errors: reading.errors };
      return context.html(nonprofitConfirm(await communityName(), nonprofit, state), 422);
    }
    if (!applications.take(key(context))) return tooMany(context);
    const token = await apply(db, reading.details, now());
    return token === undefined ? tooMany(context) : context.redirect(`/join/status/${token}`, 303);
  });

  const find = async (token: string): Promise<Application | undefined> =>
    isToken(token) ? findApplication(db, { tokenHash: hashToken(token) }) : undefined;
  const show = async (context: Context, token: string, text = '', state = empty, status = 200) => {
    const application = await find(token);
    if (application === undefined) return unknown(context);
    const events = await loadEvents(db, application.id);
    const page = statusPage(application, events, `/join/status/${token}`, { text, state });
    return context.html(page, status === 422 ? 422 : 200);
  };

  routes.get('/status/:token', (context) => show(context, context.req.param('token')));

  routes.post('/status/:token/check', async (context) => {
    const token = context.req.param('token');
    const application = await find(token);
    if (application === undefined) return unknown(context);
    if (!checks.take(application.id) || !checks.take(key(context))) return tooMany(context);
    const check = await prove(db, application, proofSources, now());
    if (check === undefined || check.ok) return context.redirect(`/join/status/${token}`, 303);
    const text = `Not found yet: ${fileNotes[check.file]}, and no DNS record shows it. DNS can take an hour.`;
    return show(context, token, text);
  });

  routes.post('/status/:token/answer', async (context) => {
    const token = context.req.param('token');
    const application = await find(token);
    if (application === undefined) return unknown(context);
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    const text = ApplicationMessage.safeParse(values.get('text')?.trim().replaceAll('\r\n', '\n'));
    if (!text.success || text.data === '') {
      const errors = new Map([['text', 'Write an answer of at most 1,000 characters.']]);
      return show(context, token, '', { values, errors }, 422);
    }
    const words = { actor: 'applicant', text: text.data };
    await takeStep(db, application, 'answer', words, now());
    return context.redirect(`/join/status/${token}`, 303);
  });

  return routes;
}
