import { BannerContent } from '../../lib/schema/shop-state.ts';
import { alternative, cotopaxi, nonprofit, offerBanner } from '../components/samples.ts';

const retailer = { id: 'patagonia.com', name: 'Patagonia' };
const longName = `${'Society for the Friends of Very Long Names and Their Numerous Descendants '.repeat(4)}`;

/** Every shape of the banner. */
export const bannerStates: Readonly<Record<string, BannerContent>> = {
  'banner offer': offerBanner(),
  'banner offer, test program': offerBanner({ sandbox: true }),
  'banner offer, fixed amount': offerBanner({
    rate: { kind: 'fixed', amount: { minor: 350, currency: 'EUR' } },
  }),
  'banner offer, long name': offerBanner({ nonprofit: nonprofit({ name: longName.trim() }) }),
  'banner offer, one long word': offerBanner({ nonprofit: nonprofit({ name: 'W'.repeat(300) }) }),
  'banner offer, mixed direction': offerBanner({
    nonprofit: nonprofit({ name: 'جمعية الأمل (Hope Society) 🌱' }),
  }),
  'banner offer, by way of our own page': offerBanner({}, { click: 'opensOwnPage' }),
  'banner tab': offerBanner({}, { form: 'tab' }),
  'banner confirmation, answered': BannerContent.parse({
    kind: 'confirmation',
    form: 'card',
    retailer,
    nonprofit: nonprofit(),
    answered: true,
  }),
  'banner confirmation, unknown': BannerContent.parse({
    kind: 'confirmation',
    form: 'card',
    retailer,
    nonprofit: nonprofit(),
    answered: false,
  }),
  'banner credited': BannerContent.parse({
    kind: 'credited',
    form: 'card',
    retailer,
    nonprofit: nonprofit(),
  }),
  'banner alternatives': BannerContent.parse({
    kind: 'alternatives',
    form: 'card',
    retailer,
    alternatives: [alternative(), cotopaxi],
  }),
};
