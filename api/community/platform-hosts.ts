/**
 * Places where others sell, raise money or present themselves. What is refused everywhere (mail, social networks, site
 * builders) stands in lib/domain/directory/not-shop-hosts. Facts of common knowledge, chosen 2026-11.
 */
const platforms: ReadonlySet<string> = new Set(
  `abebooks.com alibaba.com aliexpress.com allegro.pl bandcamp.com biblio.com bonanza.com cafepress.com craigslist.org
  depop.com discogs.com etsy.com eventbrite.com faire.com folksy.com gofundme.com indiegogo.com kickstarter.com
  kleinanzeigen.de leboncoin.fr mercari.com novica.com patreon.com poshmark.com redbubble.com ruby-lane.com shpock.com
  society6.com spring.com temu.com thredup.com tictail.com ticketmaster.com vestiairecollective.com vinted.com
  vinted.co.uk vinted.de vinted.fr walmart.com wish.com yelp.com zazzle.com zibbet.com`.split(
    /\s+/,
  ),
);

const ownNames = /^(?:amazon|ebay|rakuten)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/;

/** Whether this domain is a marketplace or a place of many, so that one member there would light up everybody's pages. */
export const isPlatform = (domain: string): boolean =>
  platforms.has(domain) || ownNames.test(domain);
