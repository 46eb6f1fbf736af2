const weightedSum = (digits: string): number =>
  [...digits]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);

const checkDigit = (digits: string): number => (10 - (weightedSum(digits) % 10)) % 10;

const isIsbn10 = (text: string): boolean =>
  /^\d{9}[\dX]$/.test(text) &&
  [...text].reduce(
    (sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
    0,
  ) %
    11 ===
    0;

/**
 * A GTIN or ISBN as its digits, or `undefined` when its check digit is wrong (GS1 General Specifications §7.9). An
 * ISBN of ten becomes the one of thirteen with prefix 978 (ISO 2108:2017).
 */
export function normalizeGtin(text: string): string | undefined {
  const plain = text
    .slice(0, 40)
    .replace(/^(?:urn:)?isbn[:\s]*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (isIsbn10(plain)) {
    const digits = `978${plain.slice(0, 9)}`;
    return digits + checkDigit(digits);
  }
  if (!/^(?:\d{8}|\d{12,14})$/.test(plain) || /^0+$/.test(plain)) return undefined;
  return checkDigit(plain.slice(0, -1)) === Number(plain.at(-1)) ? plain : undefined;
}
