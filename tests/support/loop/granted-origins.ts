import { hopPatterns } from '../../../lib/domain/networks/hop-patterns.ts';
import type { DemoData } from '../demo-shops.ts';

/** Every origin that the demo's shopper may be asked for: its shops, and the networks' hosts that only redirect. */
export const grantEverything = ({ shops }: DemoData): string[] => [
  ...shops.map(({ host }) => `https://*.${host}/*`),
  ...hopPatterns().filter((pattern) => pattern.endsWith('/*')),
];
