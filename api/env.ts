import { CurrencyCode } from '../lib/schema/primitives.ts';
import { z } from '../lib/zod.ts';

const wholeNumber = (fallback: number, minimum: number, maximum: number) =>
  z._default(
    z.pipe(
      z.string().check(z.regex(/^\d+$/, { error: 'must be a whole number' })),
      z.pipe(z.transform(Number), z.int().check(z.minimum(minimum), z.maximum(maximum))),
    ),
    fallback,
  );
const text = z.string().check(z.minLength(1));
const baseUrl = z.pipe(
  z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
  z.transform((url: string) => (url.endsWith('/') ? url : `${url}/`)),
);

const Environment = z.object({
  PORT: wholeNumber(8787, 0, 65_535),
  HOST: z._default(text, '127.0.0.1'),
  DATABASE_FILE: z._default(text, 'data/support4good.sqlite'),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(?:ql)?:\/\//, { error: 'must begin with postgres://' })),
  ),
  /** A folder that the community's directory was published to. */
  DIRECTORY_FOLDER: z.optional(text),
  AWIN_BASE_URL: z._default(baseUrl, 'https://api.awin.com/'),
  AWIN_PUBLISHER_ID: z.optional(z.string().check(z.regex(/^\d+$/, { error: 'must be a number' }))),
  AWIN_TOKEN: z.optional(text),
  IMPACT_BASE_URL: z._default(baseUrl, 'https://api.impact.com/'),
  IMPACT_ACCOUNT_SID: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]+$/))),
  IMPACT_TOKEN: z.optional(text),
  CJ_BASE_URL: z._default(baseUrl, 'https://commissions.api.cj.com/'),
  CJ_COMPANY_ID: z.optional(z.string().check(z.regex(/^\d+$/, { error: 'must be a number' }))),
  CJ_TOKEN: z.optional(text),
  /** The currency that CJ pays the account in; its records do not name it. */
  CJ_CURRENCY: z.optional(CurrencyCode),
  /** 0: reports are read only by hand. */
  IMPORT_INTERVAL_MINUTES: wholeNumber(60, 0, 10_080),
});
/** The server's configuration, read from the environment. */
export type Environment = z.infer<typeof Environment>;

/** A setting is wrong; the message names each one and what it has to be. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads the settings. An empty variable counts as not set, as in `PORT= node api/cli.ts serve`.
 * @throws EnvironmentError
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.entries(variables).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new EnvironmentError(`These settings are not right:\n${lines.join('\n')}`);
}
