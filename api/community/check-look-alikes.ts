import { type Diagnostic, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import { alphabetsOf, asItLooks, asShown, looksLatin } from './look-alikes.ts';

type HostsOf<Value> = (value: Value) => readonly string[];

const remedy = 'Copy the host from the shop’s own page, and look at it letter by letter.';

function doubtAbout(host: string): string | undefined {
  const shown = asShown(host);
  const mixed = shown.split('.').find((label) => alphabetsOf(label).length > 1);
  if (mixed !== undefined) return `${host} (${shown}) mixes alphabets`;
  return looksLatin(host)
    ? `${host} is shown as ${asItLooks(host)}, which is another host`
    : undefined;
}

/** Hosts that look like others: of several alphabets, or like a host that this directory has as well. */
export function checkLookAlikes<Value>(
  items: readonly Located<Value>[],
  hostsOf: HostsOf<Value>,
): Diagnostic[] {
  const isEncoded = (host: string) => host.includes('xn--');
  if (!items.some(({ value }) => hostsOf(value).some(isEncoded))) return [];
  const first = new Map<string, string>();
  return items.flatMap((item) =>
    hostsOf(item.value).flatMap((host) => {
      const looks = isEncoded(host) ? asItLooks(host) : host;
      const twin = first.get(looks) ?? host;
      first.set(looks, twin);
      const doubt = isEncoded(host) ? doubtAbout(host) : undefined;
      const message = twin === host ? doubt : `${host} looks like ${twin}, which is listed too`;
      return message === undefined ? [] : [warning(item, message, remedy)];
    }),
  );
}
