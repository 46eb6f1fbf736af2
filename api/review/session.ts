import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ApiContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { createToken, hashToken, isToken } from '../joining/secret-token.ts';
import type { Desk } from '../pages/joining/review-pages.ts';
import { deleteSession, insertSession, useSession } from '../repositories/stewards.ts';

const cookie = 'steward';
const hour = 60 * 60_000;
const longest = 12 * hour;
const longestIdle = hour;

/**
 * On the own machine there is no TLS, and browsers take a secure cookie there or not as they please. A proxy may ask by
 * that name too: then the steward's browser speaks TLS to the proxy.
 */
const isOwnMachine = (context: Context, trustProxy: boolean): boolean =>
  !trustProxy && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(context.req.url).hostname);

const options = (context: Context, trustProxy: boolean) =>
  ({
    path: '/review',
    httpOnly: true,
    sameSite: 'Strict',
    secure: !isOwnMachine(context, trustProxy),
  }) as const;

type SessionContext = Pick<ApiContext, 'db' | 'trustProxy' | 'now'>;

/** The word that a form must carry: derived from the session, so it needs no place of its own. */
const formTokenOf = (token: string): string =>
  createHmac('sha256', token).update('form').digest('base64url');

/** Signs a steward in: the cookie holds a random token, the database its hash. */
export async function startSession(
  context: Context,
  { db, trustProxy, now }: SessionContext,
  steward: string,
): Promise<void> {
  const token = createToken();
  await insertSession(db, { tokenHash: hashToken(token), steward }, now().toISOString());
  setCookie(context, cookie, token, { ...options(context, trustProxy), maxAge: longest / 1_000 });
}

/** Who is signed in; undefined after 12 hours, or an hour without a request. */
export async function findDesk(context: Context, db: Db, now: Date): Promise<Desk | undefined> {
  const token = getCookie(context, cookie);
  if (token === undefined || !isToken(token)) return undefined;
  const steward = await useSession(db, hashToken(token), {
    now: now.toISOString(),
    createdAfter: new Date(now.getTime() - longest).toISOString(),
    seenAfter: new Date(now.getTime() - longestIdle).toISOString(),
  });
  return steward === undefined ? undefined : { steward, formToken: formTokenOf(token) };
}

/** True when a form came from a page that we made for this session. */
export function isOwnForm({ formToken }: Desk, sent: string | null): boolean {
  const expected = Buffer.from(formToken);
  const given = Buffer.from(sent ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Signs the steward out: the session is gone on the server, its cookie in the browser. */
export async function endSession(
  context: Context,
  { db, trustProxy }: Pick<ApiContext, 'db' | 'trustProxy'>,
): Promise<void> {
  const token = getCookie(context, cookie);
  if (token !== undefined) await deleteSession(db, hashToken(token));
  deleteCookie(context, cookie, options(context, trustProxy));
}
