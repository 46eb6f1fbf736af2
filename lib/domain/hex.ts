/** Lower-case hexadecimal digits, two a byte. (`Uint8Array.prototype.toHex` is not in Node 24 yet.) */
export function toHex(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += (byte + 256).toString(16).slice(1);
  return digits;
}

/** The bytes of an even number of hexadecimal digits. */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
