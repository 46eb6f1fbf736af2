import type { MemberBusiness } from '../../lib/schema/directory.ts';
import { isOnDomain } from '../../lib/schema/on-domain.ts';
import { checkClaims } from './check-claims.ts';
import { checkShopHost } from './check-hosts.ts';
import { checkName } from './check-name.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import { isPlatform } from './platform-hosts.ts';

const daysBetween = (day: string, publishedAt: string): number =>
  (Date.parse(publishedAt) - Date.parse(day)) / (24 * 60 * 60 * 1000);

/** A fact that nobody has looked at for a year may have gone: certificates run out, shops close. */
function checkDays(item: Located<MemberBusiness>, publishedAt: string): Diagnostic[] {
  const { name, checkedOn, certifications } = item.value;
  const days = new Set([checkedOn, ...certifications.map((each) => each.checkedOn)]);
  return [...days].flatMap((day) => {
    const age = daysBetween(day, publishedAt);
    if (age < -3)
      return [
        error(
          item,
          `${day} is later than the publication`,
          'Publish with --next, or correct the day.',
          'checkedOn',
        ),
      ];
    if (age <= 366) return [];
    const message = `${name} was checked on ${day}, more than a year before the publication`;
    return [warning(item, message, 'Look at its source again and write the day.')];
  });
}

/** What is wrong or doubtful about one member business. */
export function checkBusiness(item: Located<MemberBusiness>, publishedAt: string): Diagnostic[] {
  const { domain, name, url } = item.value;
  const found = [...checkShopHost(domain, item, 'domain'), ...checkName(name, item)];
  if (!isOnDomain(url, domain)) {
    const remedy = 'Link to a page of the business itself.';
    found.push(error(item, `${url} is not on ${domain}`, remedy, 'url'));
  }
  if (isPlatform(domain)) {
    const message = `${domain} is where many businesses sell or present themselves, not a business’s own place`;
    const remedy =
      'Give the business’s own domain, or leave it out: everybody there would be called a member.';
    found.push(warning(item, message, remedy));
  }
  return [...found, ...checkClaims(item), ...checkDays(item, publishedAt)];
}
