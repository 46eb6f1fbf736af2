import type { PageRules } from '../schema/page.ts';
import { matchPageRules } from './spotting/match-page-rules.ts';
import type { PageClassification, PageFeatures } from './spotting/page-features.ts';

const urlWords = {
  checkout:
    /check-?out|kassa\b|kasse\b|pokladna|penztar|odeme|commande|zamowienie|objednavka|rendeles/,
  cart: /\b(?:shopping-?)?(?:cart|basket|bag)\b|warenkorb|panier|carrito|carrello|kosik|koszyk|kosar|varukorg|handlekurv|ostoskori/,
  product: /\/(?:p|product|products|dp|ip|itm|item|pd|pdp)\/|product\.|\/p$/,
  other: /log-?in|sign-?in|success|thank|received|order-?status|history|account|faq|help|blog/,
};

/** Decides what kind of page it is from its features: the retailer's own rules first, then the address, then landmarks. */
export function classifyPage(features: PageFeatures, rules?: PageRules): PageClassification {
  if (features.framed) return { kind: 'other', confidence: 1, reasons: ['frame'] };
  const ruled = matchPageRules(features.href, rules);
  if (ruled) return { kind: ruled, confidence: 1, reasons: ['retailer rule'] };
  const address = features.href.toLowerCase();
  if (!urlWords.other.test(address)) {
    for (const kind of ['checkout', 'cart', 'product'] as const) {
      if (urlWords[kind].test(address))
        return { kind, confidence: 0.9, reasons: [`${kind} word in the address`] };
    }
  }
  return { kind: 'other', confidence: 0.5, reasons: [] };
}
