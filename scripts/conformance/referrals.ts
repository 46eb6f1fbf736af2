/** A channel that a network does not have, and why. */
export interface NoChannel {
  readonly none: string;
}

/** How another publisher's click of one network shows itself, one channel at a time. */
export interface Referral {
  readonly network: string;
  /** What the network adds to the landing address. */
  readonly parameters: string | NoChannel;
  /** The publisher's link to a page of the shop. */
  readonly link: ((destination: string) => string) | NoChannel;
  /** A first-party cookie of the shop, `name=value`. */
  readonly cookie: string | NoChannel;
  /** Where the landing parameters mean this network, when only on its own pages. */
  readonly landsOn?: string;
}

const hash = '9f86d081884c7d659a2feaa0c55ad015';
const encoded = encodeURIComponent;
const passesOn: NoChannel = {
  none: 'passes the click on to another network, whose parameters it leaves',
};
const noCookie: NoChannel = { none: 'no cookie name is public' };

/**
 * Another publisher's clicks, written from the networks' own pages and links seen in the wild (2026-11-23; the sources
 * stand in lib/domain/networks), and not taken from the extension's tables, which are what is being checked.
 */
export const referrals: readonly Referral[] = [
  {
    network: 'awin',
    parameters: `awc=1001_1795449600_${hash}`,
    link: (to) =>
      `https://www.awin1.com/cread.php?awinmid=1001&awinaffid=777777&ued=${encoded(to)}`,
    cookie: `_aw_m_1001=${hash}`,
  },
  {
    network: 'cj',
    parameters: `cjevent=${hash}`,
    link: (to) => `https://www.anrdoezrs.net/click-7777777-11111111?url=${encoded(to)}`,
    cookie: `cje=${hash}`,
  },
  {
    network: 'rakuten',
    parameters: 'ranMID=2222&ranEAID=TnL5HPStwNw&ranSiteID=TnL5HPStwNw-dHJ1c3RlZHB1Ymxpc2hlci',
    link: (to) =>
      `https://click.linksynergy.com/deeplink?id=TnL5HPStwNw&mid=2222&murl=${encoded(to)}`,
    cookie: 'lsclick_mid2222=2026-11-23%7CTnL5HPStwNw',
  },
  {
    network: 'impact',
    parameters: `irclickid=${hash}&irgwc=1&afsrc=1`,
    link: (to) => `https://otherbrand.sjv.io/c/777777/444444/3333?u=${encoded(to)}`,
    cookie: `IR_3333=${hash}`,
  },
  {
    network: 'partnerize',
    parameters: 'clickref=1011lzSdTxVk',
    link: (to) => `https://prf.hn/click/camref:1011l7777/destination:${encoded(to)}`,
    cookie: 'clickref=1011lzSdTxVk',
  },
  {
    network: 'webgains',
    parameters: 'wgu=5555_777777_17954496000000_0a1b2c3d4e',
    link: (to) =>
      `https://track.webgains.com/click.html?wgcampaignid=777777&wgprogramid=5555&wgtarget=${encoded(to)}`,
    cookie: 'wgu=5555_777777_17954496000000_0a1b2c3d4e',
  },
  {
    network: 'tradedoubler',
    parameters: `tduid=${hash}`,
    link: (to) => `https://clk.tradedoubler.com/click?p=66666&a=7777777&url=${encoded(to)}`,
    cookie: `TRADEDOUBLER=${hash}`,
  },
  {
    network: 'daisycon',
    parameters: { none: 'what it leaves on a landing page is not public' },
    link: (to) => `https://ds1.nl/c/?si=8888&li=999999&wi=777777&dl=${encoded(to)}`,
    cookie: noCookie,
  },
  {
    network: 'flexoffers',
    parameters: 'foid=2.7777.1001',
    link: (to) =>
      `https://track.flexlinkspro.com/g.ashx?foid=2.7777.1001&trid=777777.1001&foc=16&fot=9999&fos=6&url=${encoded(to)}`,
    cookie: 'foid=2.7777.1001',
  },
  {
    network: 'ascend',
    parameters: 'clickId=4711081517',
    link: (to) => `https://www.pjtra.com/t/SENLTkxHSkNIS05JTQ?url=${encoded(to)}`,
    cookie: 'clickId=4711081517',
  },
  {
    network: 'admitad',
    parameters: `admitad_uid=${hash}`,
    link: (to) => `https://ad.admitad.com/g/7777abcd1234/?ulp=${encoded(to)}`,
    cookie: `admitad_uid=${hash}`,
  },
  {
    network: 'tradetracker',
    parameters: 'tt=1212_34_777777_a',
    link: (to) => `https://tc.tradetracker.net/?c=1212&m=34&a=777777&r=a&u=${encoded(to)}`,
    cookie: noCookie,
  },
  {
    network: 'refersion',
    parameters: 'rfsn=7777777.abc123',
    link: { none: "the link is the shop's own address, and nothing redirects" },
    cookie: 'rfsn=7777777.abc123',
  },
  {
    network: 'sovrn',
    parameters: passesOn,
    link: (to) => `https://redirect.viglink.com/?key=7777${hash}&u=${encoded(to)}`,
    cookie: passesOn,
  },
  {
    network: 'skimlinks',
    parameters: passesOn,
    link: (to) => `https://go.skimresources.com/?id=777X777777&xs=1&url=${encoded(to)}`,
    cookie: passesOn,
  },
  {
    network: 'shareasale',
    parameters: 'sscid=51k9_abcde',
    link: (to) =>
      `https://www.shareasale.com/r.cfm?b=1&u=777777&m=1313&urllink=${encoded(to.replace('https://', ''))}`,
    cookie: 'sas_sscid=51k9_abcde',
  },
  {
    network: 'ebay',
    parameters: 'mkevt=1&mkcid=1&mkrid=711-53200-19255-0&campid=5337777777&toolid=10001',
    landsOn: 'ebay.com',
    link: (to) =>
      `https://rover.ebay.com/rover/1/711-53200-19255-0/1?campid=5337777777&mpre=${encoded(to)}`,
    cookie: noCookie,
  },
  {
    network: 'any',
    parameters: 'utm_source=friend&utm_medium=affiliate',
    link: (to) => `https://rstyle.me/n/abc777?u=${encoded(to)}`,
    cookie: 'afsrc=1',
  },
];
