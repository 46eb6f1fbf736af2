import type { DirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { findApplication } from '../../../api/repositories/applications.ts';
import { saveSteward } from '../../../api/repositories/stewards.ts';
import { hashPassphrase } from '../../../api/review/passphrase.ts';
import type { TestEngine } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

export const passphrase = 'tests-tests-tests-tests';
const hashed = hashPassphrase(passphrase);

export type Form = Readonly<Record<string, string | readonly string[]>>;

export const goodBooks: Form = {
  name: 'Good Books',
  website: 'www.good-books-of-town.com',
  category: 'books-media',
  country: 'US',
  shipsTo: 'us ca',
  values: ['independent', 'organic'],
  source: 'https://www.good-books-of-town.com/about',
  message: 'Two lines\r\nof words',
};

export interface JoiningApi extends TestApi {
  readonly post: (path: string, form: Form, headers?: Record<string, string>) => Promise<Response>;
  readonly page: (path: string, headers?: Record<string, string>) => Promise<string>;
  /** Files and TXT records of the outside, by host. */
  readonly files: Map<string, string>;
  readonly records: Map<string, string[][]>;
  /** Sends the form of a business and answers the path of its private page. */
  readonly applyForBusiness: (changes?: Form) => Promise<string>;
  /** The line that the private page asks for. */
  readonly proofLineOf: (path: string) => Promise<string>;
  /** Signs in and answers the headers that a browser would send from then on. */
  readonly signIn: () => Promise<Record<string, string>>;
  readonly decide: (
    headers: Record<string, string>,
    id: string,
    action: string,
    text?: string,
  ) => Promise<Response>;
  readonly idOf: (domain: string) => Promise<string>;
}

const encode = (form: Form): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of typeof value === 'string' ? [value] : value) fields.append(name, each);
  }
  return fields.toString();
};

/** The server with one steward, `Ada`, and an outside made of two maps. */
export async function createJoiningApi(
  engine: TestEngine,
  directory?: DirectoryFolder,
): Promise<JoiningApi> {
  const files = new Map<string, string>();
  const records = new Map<string, string[][]>();
  const proofSources = {
    fetchText: async (host: string) => {
      const text = files.get(host);
      return text === undefined
        ? ({ ok: false, code: 'status' } as const)
        : ({ ok: true, text } as const);
    },
    resolveTxt: async (host: string) => records.get(host) ?? [],
  };
  const api = await createTestApi(engine, directory, { proofSources });
  await saveSteward(api.context.db, 'Ada', await hashed, api.context.now().toISOString());
  const post: JoiningApi['post'] = async (path, form, headers = {}) =>
    api.app.request(path, {
      method: 'POST',
      body: encode(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const page: JoiningApi['page'] = async (path, headers = {}) =>
    (await api.app.request(path, { headers })).text();
  return {
    ...api,
    post,
    page,
    files,
    records,
    applyForBusiness: async (changes = {}) => {
      const response = await post('/join/business', { ...goodBooks, ...changes });
      if (response.status !== 303) throw new Error(await response.text());
      return response.headers.get('location') ?? '';
    },
    proofLineOf: async (path) => /support4good=[a-z2-7]{26}/.exec(await page(path))?.[0] ?? '',
    signIn: async () => {
      const response = await post('/review/sign-in', { name: 'Ada', passphrase });
      const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
      return { cookie };
    },
    decide: async (headers, id, action, text = '') => {
      const shown = await page('/review', headers);
      const formToken = /name="formToken" value="([^"]+)"/.exec(shown)?.[1] ?? '';
      const application = await findApplication(api.context.db, { id });
      const revision = String(application?.revision ?? 0);
      const form = { formToken, revision, action, [`${action}Text`]: text };
      return post(`/review/applications/${id}`, form, headers);
    },
    idOf: async (domain) => {
      const row = await api.context.db
        .selectFrom('application')
        .select('id')
        .where('domain', '=', domain)
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow();
      return row.id;
    },
  };
}
