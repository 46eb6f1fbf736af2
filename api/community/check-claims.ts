import type { BusinessValue, MemberBusiness } from '../../lib/schema/directory.ts';
import { type Diagnostic, error, warning } from './diagnostic.ts';
import type { Located } from './located.ts';

/** Certificates (by id) that are what a value says: beside one of them the value needs no other reason. */
export const certificateOf: Readonly<Partial<Record<BusinessValue, string>>> = {
  'b-corp': 'b-corp',
  climate: 'climate-label',
  organic: 'usda-organic',
  vegan: 'peta-approved-vegan',
};

/** Doubts about what is said of a business: a claim needs a reason that covers the whole shop. */
export function checkClaims(item: Located<MemberBusiness>): Diagnostic[] {
  const { name, values, certifications } = item.value;
  const found: Diagnostic[] = [];
  const onlyProducts = certifications.every(({ scope }) => scope === 'product');
  if (certifications.length > 0 && onlyProducts && values.length === 0) {
    const message = `${name} has certificates for products only, which say nothing about the whole shop`;
    const remedy =
      'Add what speaks for the business itself (a certificate or a value), or leave it out.';
    found.push(error(item, message, remedy, 'values'));
  }
  for (const value of values) {
    const proofs = certifications.filter(({ id }) => id === certificateOf[value]);
    if (value === 'b-corp' && proofs.length === 0) {
      const message = `${name} is called a B Corp without its certificate`;
      const remedy =
        'Add the certificate with its page in the directory of B Lab, or take b-corp out.';
      found.push(warning(item, message, remedy));
    }
    if (proofs.length > 0 && proofs.every(({ scope }) => scope === 'product')) {
      const message = `${name} is called ${value} for a certificate of products only`;
      const remedy = `Take ${value} out, or add what makes the whole shop so.`;
      found.push(warning(item, message, remedy));
    }
  }
  return found;
}
