import { appendQuery } from './append-query.ts';
import { type Network, parameterIn, type SignalRow } from './network.ts';

/**
 * developer.ebay.com ref-epn-link, read 2026-11-23; Rakuten's and Pie's lists scope the rule to eBay's own hosts. A
 * flyout is allowed only to who came from eBay itself, from a search or directly (partnernetwork.ebay.co.uk
 * browser-extension-policy-update): so every other referrer counts.
 */
export const ebaySignals: SignalRow = [
  'ebay',
  'mk(evt|cid|rid|type)|campid|customid|toolid|pub(id)?',
  '',
  'ebay(\\.\\w{2,3})+',
  '(ebay|google|bing|duckduckgo|yahoo|ecosia|startpage|qwant|search\\.brave)(\\.\\w{2,3})+',
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
    // On another shop's address the parameters would mean nothing to anybody.
    if (!/(?:^|\.)ebay(?:\.[a-z]{2,3}){1,2}$/.test(destination.hostname)) {
      return { code: 'otherHost' };
    }
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
