import { appendQuery } from './append-query.ts';
import { type Network, parameterIn, type SignalRow } from './network.ts';

/** developer.ebay.com ref-epn-link, read 2026-11-23; Rakuten's and Pie's lists scope the rule to eBay's own hosts. */
export const ebaySignals: SignalRow = [
  'ebay',
  'mkevt mkcid mkrid campid customid toolid pub pubid mktype',
  '',
  'ebay.*',
];

export const ebayHosts = 'rover.ebay.com';

/** Rotation ids by the site's ending: developer.ebay.com ref-epn-link. Other sites need theirs as `creativeId`. */
const rotationIds: Readonly<Record<string, string>> = {
  'ebay.com': '711-53200-19255-0',
  'ebay.com.au': '705-53470-19255-0',
  'ebay.at': '5221-53469-19255-0',
  'ebay.be': '1553-53471-19255-0',
  'ebay.ca': '706-53473-19255-0',
};

const ownParameters = ['mkevt', 'mkcid', 'mkrid', 'campid', 'toolid', 'customid'];

/** No redirect: the parameters stand on eBay's own address, before its fragment. */
export const ebay: Network = {
  id: 'ebay',
  subIdMaxLength: 256,
  build({ creativeId, publisherId }, destination, clickId) {
    const rotationId = creativeId ?? rotationIds[destination.hostname.replace(/^(?:www|m)\./, '')];
    if (rotationId === undefined) return { code: 'programIncomplete' };
    if (ownParameters.some((name) => parameterIn(destination, name) !== undefined)) {
      return { code: 'alreadyAttributed' };
    }
    return {
      link: appendQuery(
        destination,
        `mkevt=1&mkcid=1&mkrid=${rotationId}&campid=${publisherId}&toolid=10001&customid=${clickId}`,
      ),
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'campid'),
};
