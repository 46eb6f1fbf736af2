import { setFlagsFromString } from 'node:v8';

/**
 * Has this process make every object young. A run of records outlives the garbage collector's first look as a whole, so that it
 * may come to make all later ones old from the start: then the heap of an import doubles.
 */
export const spareMemory = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
