import { z } from '../lib/zod.ts';
import { missingAccountParts, networkSettings } from './importers/network-settings.ts';
import { secretText, text, wholeNumber } from './settings.ts';

const flag = (fallback: '0' | '1') =>
  z._default(z.enum(['0', '1'], { error: 'must be 0 or 1' }), fallback);

const Environment = z.object({
  PORT: wholeNumber(8787, 0, 65_535),
  HOST: z._default(text, '127.0.0.1'),
  DATABASE_FILE: z._default(text, 'data/support4good.sqlite'),
  DATABASE_URL: z.optional(
    z.string().check(z.regex(/^postgres(?:ql)?:\/\//, { error: 'must begin with postgres://' })),
  ),
  /** 0: a pooler that does not keep prepared statements stands in front of PostgreSQL. */
  DATABASE_PREPARE: flag('1'),
  /** A folder that the community's directory was published to. */
  DIRECTORY_FOLDER: z.optional(text),
  /** 1: a proxy of your own stands in front, and its X-Forwarded-For tells who asks. */
  TRUST_PROXY: flag('0'),
  ...networkSettings,
  /** 0: reports are read only by hand. */
  IMPORT_INTERVAL_MINUTES: wholeNumber(60, 0, 10_080),
  /** The secret part of the address that networks notify; without it nobody may. */
  HINT_TOKEN: z.optional(secretText),
  /** However many notifications come, a network's report is read at most once in so many minutes because of them. */
  HINT_INTERVAL_MINUTES: wholeNumber(5, 1, 1_440),
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
  const wrong = parsed.success
    ? missingAccountParts(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (parsed.success && wrong.length === 0) return parsed.data;
  const lines = wrong.map((line) => `\n  ${line}`);
  throw new EnvironmentError(`These settings are not right:${lines.join('')}`);
}
