import { html } from 'hono/html';
import type { BusinessValue, MemberBusiness } from '../../lib/schema/directory.ts';
import { certificateOf } from '../community/check-claims.ts';

/** `food-drink` as people write it: `food & drink`. */
export const readableCategory = (category: string): string => category.replace('-', ' & ');

const written: Readonly<Partial<Record<BusinessValue, string>>> = {
  'b-corp': 'B Corp',
  'fair-trade': 'fair trade',
  'social-enterprise': 'social enterprise',
};

/** A value as people write it. */
export const readableValue = (value: BusinessValue): string => written[value] ?? value;

/** Why the business is listed: each certificate with its scope and the certifier's page, then what it is itself. */
export function memberReasons({
  certifications,
  values,
  source,
}: Pick<MemberBusiness, 'certifications' | 'values' | 'source'>) {
  const certified = new Set(certifications.map(({ id }) => id));
  const own = values.filter((value) => !certified.has(certificateOf[value] ?? ''));
  return [
    ...certifications.map((each) => ({ text: `${each.name} (${each.scope})`, from: each.source })),
    ...own.map((value) => ({ text: readableValue(value), from: source })),
  ].map(({ text, from }, index) => html`${index > 0 ? ', ' : ''}<a href="${from}">${text}</a>`);
}
