/** Gives the memory of arrays back at once: the garbage collector lets some 64 MB of such gather before it looks at them. */
export function freeArrays(arrays: readonly { readonly buffer: ArrayBuffer }[]): void {
  for (const { buffer } of arrays) buffer.transfer(0);
}
