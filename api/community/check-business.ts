import type { MemberBusiness } from '../../lib/schema/directory.ts';
import { isOnDomain } from '../../lib/schema/on-domain.ts';
import { checkShopHost } from './check-hosts.ts';
import { checkName } from './check-name.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';

const monthsOld = (day: string, publishedAt: string): number =>
  (Date.parse(publishedAt) - Date.parse(day)) / (30.44 * 24 * 60 * 60 * 1000);

/** What is wrong or doubtful about one member business. */
export function checkBusiness(item: Located<MemberBusiness>, publishedAt: string): Diagnostic[] {
  const { domain, name, url, certifications, values, checkedOn } = item.value;
  const found = [...checkShopHost(domain, item), ...checkName(name, item)];
  if (!isOnDomain(url, domain)) {
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
