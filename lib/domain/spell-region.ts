import type { MemberBusiness } from '../schema/directory.ts';
import { regionName } from './region-names.ts';

type Placed = Pick<MemberBusiness, 'country' | 'region'>;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

const nameOf = ({ country, region = '' }: Placed): string =>
  country === 'US' ? regionName(fold(region)) : '';

/**
 * A region as the communities' businesses spell it, by which they are compared: who types Vermont means their VT. What
 * fits none of them stays as it was typed.
 */
export function spellRegion(typed: string, businesses: readonly Placed[]): string {
  const wanted = fold(typed);
  if (wanted === '' || businesses.some(({ region = '' }) => fold(region) === wanted)) return typed;
  return businesses.find((each) => nameOf(each) === wanted)?.region ?? typed;
}
