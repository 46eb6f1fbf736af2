import { appendQuery } from './append-query.ts';
import { type Network, parameterIn } from './network.ts';

/**
 * `ref` is too ordinary to count by itself: it counts at shops whose own programs are GoAffPro's, see
 * policies-of-retailer.ts. goaffpro.com/use-case/agencies-sub_id-tracking, read 2026-11-23.
 */
export const goaffproParameters: readonly string[] = ['ref'];

/** The same page: `ref` is the affiliate's code (the program's `publisherId`), `sub_id` comes back with the sale. */
export const goaffpro: Network = {
  id: 'goaffpro',
  // Uncertain: no length is documented for sub_id.
  subIdMaxLength: 26,
  build({ publisherId }, destination, clickId) {
    if (['ref', 'sub_id', 'subid'].some((name) => parameterIn(destination, name) !== undefined)) {
      return { code: 'alreadyAttributed' };
    }
    return {
      link: appendQuery(destination, `ref=${publisherId}&sub_id=${clickId}`),
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'ref'),
};
