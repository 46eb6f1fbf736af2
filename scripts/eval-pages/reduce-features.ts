import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';

const structure = { headings: [], buttons: [], labels: [], title: '' } as const;
const nothing = { ...structure, body: '', fields: [], around: [], forms: [], types: [] } as const;

/** The classifier's tiers, each as what it leaves of a page's features, to show what each adds. */
export const tiers = {
  'address alone': (features) => ({ ...features, ...nothing, landmarks: [] }),
  'address and landmarks': (features) => ({ ...features, ...nothing }),
  'address, landmarks, structure': (features) => ({ ...features, ...structure }),
  'all but the address': (features) => ({ ...features, href: '' }),
  all: (features) => features,
} as const satisfies Record<string, (features: PageFeatures) => PageFeatures>;
