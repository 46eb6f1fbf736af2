import type { ListedRetailer } from '../../schema/listed.ts';
import type { PagePolicy } from '../attribution-signals.ts';
import { goaffproParameters } from './goaffpro.ts';

/**
 * Rules that hold at one retailer alone: a parameter too ordinary to count elsewhere counts where the retailer's own
 * programs show that its network uses it.
 */
export function policiesOfRetailer({ hosts, programs = [] }: ListedRetailer): PagePolicy[] {
  return programs.some(({ network }) => network === 'goaffpro')
    ? [
        {
          network: 'goaffpro',
          landingParameters: [...goaffproParameters],
          cookieNames: [],
          onlyHosts: hosts,
        },
      ]
    : [];
}
