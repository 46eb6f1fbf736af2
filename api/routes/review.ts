import { type Context, Hono } from 'hono';
import { ApplicationMessage, StewardName } from '../../lib/schema/joining.ts';
import type { ApiContext } from '../context.ts';
import { clientKey } from '../joining/client-key.ts';
import { flagApplication } from '../joining/flag-application.ts';
import { createRateLimit } from '../joining/rate-limit.ts';
import { formLimit, notAForm, readForm } from '../joining/read-form.ts';
import { type StepResult, takeStep } from '../joining/steps.ts';
import type { FormState } from '../pages/joining/fields.ts';
import { type Desk, queuePage, reviewPage, signInPage } from '../pages/joining/review-pages.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { problem } from '../problem.ts';
import { findApplication, loadApplications, loadEvents } from '../repositories/applications.ts';
import { findPassphraseHash } from '../repositories/stewards.ts';
import { checkPassphrase } from '../review/passphrase.ts';
import { endSession, findDesk, isOwnForm, startSession } from '../review/session.ts';

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
const empty: FormState = { values: new URLSearchParams(), errors: new Map() };
const actions = ['approve', 'ask', 'decline', 'remove'] as const;
const notices = {
  done: 'Done.',
  changed: 'Somebody changed it in the meantime. Please look at it again.',
  notProven: 'The domain is not proven yet.',
  closed: 'It is decided already.',
  nothingAsked: 'Nothing was asked.',
  notListed: 'It is not approved, so it cannot be taken out.',
} as const satisfies Record<StepResult, string>;

/** The stewards' desk: sign in, look, decide. Works without JavaScript. */
export function reviewRoutes(api: ApiContext): Hono {
  const { db, directory, log, now } = api;
  const routes = new Hono();
  const attempts = createRateLimit(10, 15, now);
  routes.use(pageHeaders());
  routes.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  routes.use(formLimit);

  const refuse = (context: Context) => {
    const detail = 'This form is not from your own page, or it is too old. Go back and try again.';
    return problem(context, 403, { code: 'foreign-form', detail });
  };

  /** Whose session is over learns it here, and nothing was done. */
  const door = (context: Context) => context.html(signInPage(empty), 401);

  routes.get('/sign-in', (context) => context.html(signInPage(empty)));

  routes.post('/sign-in', async (context) => {
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    if (context.req.header('sec-fetch-site') === 'cross-site') return refuse(context);
    const named = StewardName.safeParse((values.get('name') ?? '').trim());
    const name = named.success ? named.data : 'nobody';
    // Counted for who asks and not for the name, or anybody could keep a steward out; no passphrase of ours is guessed.
    if (!attempts.take(clientKey(context, api.trustProxy))) {
      const detail = 'Too many tries. Please wait a quarter of an hour.';
      return problem(context, 429, { code: 'too-many', detail });
    }
    const passphrase = (values.get('passphrase') ?? '').trim();
    const stored = named.success ? await findPassphraseHash(db, name) : undefined;
    if (!(await checkPassphrase(passphrase, stored))) {
      log.info('sign-in refused');
      const errors = new Map([['passphrase', 'Name and passphrase do not fit together.']]);
      return context.html(signInPage({ values, errors }), 422);
    }
    await startSession(context, api, name);
    return context.redirect('/review', 303);
  });

  const show = async (context: Context, desk: Desk, id: string, notice: string, state = empty) => {
    const application = isId(id) ? await findApplication(db, { id }) : undefined;
    if (application === undefined) {
      const detail = 'There is no such application.';
      return problem(context, 404, { code: 'not-found', detail });
    }
    const events = await loadEvents(db, id);
    const flags = await flagApplication(db, directory, application);
    const page = reviewPage(desk, application, { events, flags }, notice, state);
    return context.html(page, state.errors.size > 0 ? 422 : 200);
  };

  routes.get('/', async (context) => {
    const desk = await findDesk(context, db, now());
    if (desk === undefined) return context.redirect('/review/sign-in', 303);
    const open = await loadApplications(db, ['waiting', 'asked'], 500);
    const approved = await loadApplications(db, ['approved'], 1_000);
    return context.html(queuePage(desk, open, approved));
  });

  routes.post('/sign-out', async (context) => {
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    const desk = await findDesk(context, db, now());
    if (desk === undefined) return door(context);
    if (!isOwnForm(desk, values.get('formToken'))) return refuse(context);
    await endSession(context, api);
    return context.redirect('/review/sign-in', 303);
  });

  routes.get('/applications/:id', async (context) => {
    const desk = await findDesk(context, db, now());
    if (desk === undefined) return context.redirect('/review/sign-in', 303);
    return show(context, desk, context.req.param('id'), '');
  });

  routes.post('/applications/:id', async (context) => {
    const values = await readForm(context);
    if (values === undefined) return notAForm(context);
    const desk = await findDesk(context, db, now());
    if (desk === undefined) return door(context);
    if (!isOwnForm(desk, values.get('formToken'))) return refuse(context);
    const id = context.req.param('id');
    const action = actions.find((known) => known === values.get('action'));
    const application = isId(id) ? await findApplication(db, { id }) : undefined;
    if (application === undefined || action === undefined) return show(context, desk, id, '');
    const typed = (values.get(`${action}Text`) ?? '').trim().replaceAll('\r\n', '\n');
    const text = ApplicationMessage.safeParse(typed);
    if (!text.success || (action !== 'approve' && text.data === '')) {
      const sent = new URLSearchParams({ action, text: typed });
      const errors = new Map([['text', 'Write it in at most 1,000 characters.']]);
      return show(context, desk, id, '', { values: sent, errors });
    }
    // Decided is what the steward saw, not what came in since.
    const seen = String(application.revision) === values.get('revision');
    const words = { actor: desk.steward, text: text.data };
    const result = seen ? await takeStep(db, application, action, words, now()) : 'changed';
    return show(context, desk, id, notices[result]);
  });

  return routes;
}
