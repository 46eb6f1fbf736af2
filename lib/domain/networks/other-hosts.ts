/**
 * Hosts of networks and programs that we build no link for: Rakuten's PublisherStandown-SDK sample policies v8, Pie's
 * standdown-domains, Wildfire's guide and template; read 2026-11-23. Where a list's pattern names several hosts or a
 * path below a host that only redirects, the whole host counts.
 */
export const otherHosts = {
  shareasale: 'shareasale.com shrsl.com shareasale-analytics.com',
  amazon: 'amzn.to rcm-ca.amazon.ca tryamazonmusic.com',
  avantlink: 'avantlink.com',
  linkconnector: 'linkconnector.com',
  brand:
    'goto.carters.com goto.orientaltrading.com affiliates.toysrus.com affiliates.abebooks.com affiliates.babiesrus.com partners.wantable.co partners.hotwire.com partners.jawbone.com partners.hostgator.com tracking.groupon.com hpn.houzz.com aff.rosettastone.com aff.franklinplanner.com pj.nutribullet.com ampa.diffeyewear.com pepperjam.boysmells.com pepperjam.dermelect.com pepperjam.mkfcollection.com pepperjam.odelebeauty.com pepperjam.riflepaperco.com impact.swarovski.com go.nordpass.io partner.ashworth-golf.com partner.canva.com refer.sofi.com ubertrk.com envato.market go.silpada.com go.corsair.com go.gemvara.com go.jewelry.com go.gymshark.com go.web.plus.espn.com partners.alamo.com partners.enterprise.com partners.hollisterco.com partners.nationalcar.com partners.shinola.com',
  any: 'gan.doubleclick.net intactearnings.com rstyle.me assets.ikhnaie.link r.bat.bing.com r.msn.com howl.link',
} as const;

/** Redirecting or partner paths on hosts that have other pages too; the same sources. */
export const otherPaths: readonly (readonly [host: string, ...paths: string[]])[] = [
  ['youtube.com', '/redirect'],
  ['bing.com', '/rebates'],
  ['d.agkn.com', '/pixel'],
  ['bluehost.com', '/track/'],
  ['hotels.com', '/capital-one-venture/'],
  [
    'disneyplus.com',
    '/welcome/affiliate-sign-up',
    '/welcome/affiliate-free-trial',
    '/welcome/signup-for-disneyplus',
  ],
  ['mcafee.com', '/retention', '/atp', '/sem', '/social', '/mssp', '/ftc', '/mls-family'],
];
