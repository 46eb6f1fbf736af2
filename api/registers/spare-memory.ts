import { setFlagsFromString } from 'node:v8';

/**
 * Has this process make every object young: a run of records outlives the garbage collector's first look as a whole, so that
 * it may come to make all later ones old from the start, and then the heap of an import doubles. And has it look for what is
 * over when the heap is half as large again as after the last look, not only when it is several times as large: while
 * PostgreSQL is waited for, records become old by themselves.
 */
export function spareMemory(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=50');
}
