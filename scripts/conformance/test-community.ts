/** The community's server; `.test` is reserved (RFC 2606), so nobody ever answers there. */
export const testServer = 'https://server.support4good-conformance.test/';
/** Where the test programs' links lead through: an own host of a brand at impact.com. */
export const trackingHost = 'support4good-conformance.sjv.io';
export const ownPublisherId = '100001';

export const testNonprofit = {
  id: 'us-ein:630837956',
  name: 'Community Food Bank of Central Alabama',
  city: 'Birmingham',
  region: 'AL',
  country: 'US',
  causeArea: 'food-security',
} as const;

const profile = `id: conformance
name: Conformance (sandbox)
description: Test programs at invented shops; no money flows.
steward: { name: Nobody - this is a sandbox, contact: See the project's README }
operatorShare: 10 %
sandbox: true
version: 1
api: ${testServer}
publishedAt: 2026-11-23T12:00:00Z
expiresAfterDays: 3650
`;

const programOf = (host: string): string => `- retailer: ${host}
  network: impact
  advertiserId: "900002"
  publisherId: "${ownPublisherId}"
  creativeId: "900003"
  campaignId: "900004"
  trackingHost: ${trackingHost}
  rate: 5 %
  rateSource: https://sandbox.support4good.example/impact
  rateCheckedOn: 2026-11-23
  extensionAllowed: true
  offerOn: [landing, product, cart, checkout]
  countries: ["*"]
  sandbox: true
`;

/** A community's folder with one test program at every host, offered on every page: nothing but a referral silences. */
export const communityFiles = (hosts: readonly string[]): Record<string, string> => ({
  'community.yaml': profile,
  'retailers.csv': [
    'name,hosts,category,countries,except,paths',
    ...hosts.map((host) => `${host},${host},apparel,*,,`),
  ].join('\n'),
  'programs.yaml': hosts.map(programOf).join('\n'),
  'nonprofits.csv': `id,name,city,region,country,cause
${testNonprofit.id},${testNonprofit.name},Birmingham,AL,US,food-security
`,
});
