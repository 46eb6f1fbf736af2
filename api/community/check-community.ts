import type { MemberBusiness, Retailer } from '../../lib/schema/directory.ts';
import { checkShopHost } from './check-hosts.ts';
import { checkPolicies } from './check-policies.ts';
import { checkPrograms } from './check-programs.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import type { CommunitySource } from './read-community.ts';

const monthsOld = (day: string, publishedAt: string): number =>
  (Date.parse(publishedAt) - Date.parse(day)) / (30.44 * 24 * 60 * 60 * 1000);

/** Says of every key that comes twice where it came first. */
function checkDuplicates<Value>(
  items: readonly Located<Value>[],
  keysOf: (value: Value) => readonly string[],
  what: string,
): Diagnostic[] {
  const first = new Map<string, Located<Value>>();
  return items.flatMap((item) =>
    keysOf(item.value).flatMap((key) => {
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item);
        return [];
      }
      const where = `${earlier.file}:${earlier.line ?? 1}`;
      return [error(item, `${what} ${key} is already in ${where}`, 'Keep one of the two.')];
    }),
  );
}

/** A host may stand twice where paths tell the shops apart. */
const hostKeys = ({ hosts, pathPrefixes }: Retailer): string[] =>
  hosts.flatMap((host) => (pathPrefixes ?? ['']).map((prefix) => `${host}${prefix}`));

/** Names that could be taken for others, or that look like markup: shown as text, but a person should look at them. */
function checkName(name: string, item: Located<unknown>): Diagnostic[] {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  const mixed = scripts.filter((script) => script.test(name)).length > 1;
  const message = mixed ? `“${name}” mixes alphabets` : `“${name}” looks like markup`;
  if (!mixed && !/[<>]|&[a-z]+;/i.test(name)) return [];
  return [warning(item, message, 'Write the name as the organisation writes it.')];
}

function checkBusiness(item: Located<MemberBusiness>, publishedAt: string): Diagnostic[] {
  const { domain, name, url, certifications, values, checkedOn } = item.value;
  const linkHost = new URL(url).hostname;
  const found = [...checkShopHost(domain, item), ...checkName(name, item)];
  if (linkHost !== domain && !linkHost.endsWith(`.${domain}`)) {
    const remedy = 'Link to a page of the business itself.';
    found.push(error(item, `${url} is not on ${domain}`, remedy));
  }
  const onlyProducts = certifications.every(({ scope }) => scope === 'product');
  if (certifications.length > 0 && onlyProducts && values.length === 0) {
    const message = `${name} has certificates for products only, which say nothing about the whole shop`;
    const remedy =
      'Add what speaks for the business itself (a certificate or a value), or leave it out.';
    found.push(error(item, message, remedy));
  }
  for (const day of [checkedOn, ...certifications.map((each) => each.checkedOn)]) {
    const months = monthsOld(day, publishedAt);
    if (months > 18) found.push(warning(item, `${name} was checked on ${day}`, 'Check it again.'));
    if (months < -0.1) {
      found.push(error(item, `${day} is later than the publication`, 'Correct the day.'));
    }
  }
  return found;
}

/** Everything that is wrong or doubtful about a community's sources, in the order of its files. */
export function checkCommunity(source: CommunitySource): readonly Diagnostic[] {
  const { profile, retailers, pageRules, memberBusinesses, nonprofits, standDownPolicies } = source;
  const { publishedAt } = profile.value;
  const ids = new Set<string>(retailers.items.map(({ value }) => value.id));
  return [
    ...retailers.diagnostics,
    ...checkDuplicates(retailers.items, ({ id }) => [id], 'the id'),
    ...checkDuplicates(retailers.items, hostKeys, 'the host'),
    ...retailers.items.flatMap((item) => [
      ...item.value.hosts.flatMap((host) => checkShopHost(host, item)),
      ...checkName(item.value.name, item),
    ]),
    ...pageRules.diagnostics,
    ...pageRules.items
      .filter(({ value: [id] }) => !ids.has(id))
      .map((item) => error(item, `no retailer has the id ${item.value[0]}`, 'Correct the id.')),
    ...checkPrograms(source),
    ...memberBusinesses.diagnostics,
    ...checkDuplicates(memberBusinesses.items, ({ domain }) => [domain], 'the business'),
    ...memberBusinesses.items.flatMap((item) => checkBusiness(item, publishedAt)),
    ...nonprofits.diagnostics,
    ...checkDuplicates(nonprofits.items, ({ id }) => [id], 'the nonprofit'),
    ...nonprofits.items.flatMap((item) => checkName(item.value.name, item)),
    ...standDownPolicies.diagnostics,
    ...checkPolicies(source),
  ];
}
