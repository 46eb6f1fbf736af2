import { readWebsite } from '../../lib/domain/joining/read-website.ts';
import { BusinessApplication, NonprofitApplication } from '../../lib/schema/joining.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { z } from '../../lib/zod.ts';
import { checkShopHost } from '../community/check-hosts.ts';

export type FormReading<Details> =
  | { readonly ok: true; readonly details: Details }
  /** By field, in words for whoever filled it in. */
  | { readonly ok: false; readonly errors: ReadonlyMap<string, string> };

/** What to do about a field, by its name in the form. */
const remedies: Readonly<Record<string, string>> = {
  name: 'Write the name on one line, in at most 200 characters.',
  website: 'Write the address of the website, such as shop.com.',
  category: 'Choose what the business mostly sells.',
  country: 'Choose the country it is in.',
  shipsTo: 'Write countries as two capital letters each, such as US CA.',
  values: 'Choose from the list.',
  source: 'Write the full https:// address of a page that shows it.',
  message: 'Use at most 1,000 characters, without control characters.',
};

/** Fields of the details that the form holds in one field. */
const formField = (path: readonly PropertyKey[]): string => {
  const [first] = path;
  return first === 'domain' || first === 'url' ? 'website' : String(first ?? 'name');
};

const errorsOf = (error: z.core.$ZodError): Map<string, string> =>
  new Map(
    error.issues.map(({ path }) => {
      const field = formField(path);
      return [field, remedies[field] ?? 'Please correct this.'];
    }),
  );

const line = (fields: URLSearchParams, name: string): string => (fields.get(name) ?? '').trim();
const lines = (fields: URLSearchParams, name: string): string =>
  line(fields, name).replaceAll('\r\n', '\n');

/** A domain that no community may list at all is refused here, with the reason. */
function refusedDomain(domain: string): ReadonlyMap<string, string> | undefined {
  const [found] = checkShopHost(domain, { value: domain, file: '', line: undefined }, 'domain');
  if (found?.severity !== 'error') return undefined;
  const reason = found.message.replace(/; the extension.*$/, '');
  return new Map([['website', `Please give the organisation’s own website: ${reason}.`]]);
}

function finish<Details extends { readonly domain: string }>(
  schema: z.ZodMiniType<Details>,
  draft: unknown,
): FormReading<Details> {
  const parsed = schema.safeParse(draft);
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const errors = refusedDomain(parsed.data.domain);
  return errors === undefined ? { ok: true, details: parsed.data } : { ok: false, errors };
}

/** Reads the form of a business. */
export function readBusinessForm(fields: URLSearchParams): FormReading<BusinessApplication> {
  return finish(BusinessApplication, {
    kind: 'business',
    name: line(fields, 'name'),
    ...readWebsite(line(fields, 'website')),
    category: line(fields, 'category'),
    country: line(fields, 'country'),
    shipsTo: [
      ...new Set(
        line(fields, 'shipsTo')
          .toUpperCase()
          .split(/[\s,;]+/),
      ),
    ].filter(Boolean),
    values: [...new Set(fields.getAll('values'))],
    source: line(fields, 'source'),
    message: lines(fields, 'message'),
  });
}

/** Reads the form of a nonprofit, which was chosen from the register. */
export function readNonprofitForm(
  nonprofit: Pick<Nonprofit, 'id' | 'name'>,
  fields: URLSearchParams,
): FormReading<NonprofitApplication> {
  return finish(NonprofitApplication, {
    kind: 'nonprofit',
    nonprofit: nonprofit.id,
    name: nonprofit.name,
    ...readWebsite(line(fields, 'website')),
    message: lines(fields, 'message'),
  });
}
