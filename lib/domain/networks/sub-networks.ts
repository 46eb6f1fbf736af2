import type { NetworkId } from '../../schema/network.ts';

/**
 * Networks that pass a click on to another network, which is not known beforehand: its rules hold too, and its marks
 * are on our landing.
 */
export const subNetworks: ReadonlySet<string> = new Set([
  'skimlinks',
  'sovrn',
  'flexoffers',
] satisfies NetworkId[]);
