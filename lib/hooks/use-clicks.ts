import type { Click } from '../schema/storage.ts';
import { useTable } from './use-table.ts';

/** Every activation with its credits, current; undefined until first read. */
export const useClicks = (): readonly Click[] | undefined => useTable('clicks');
