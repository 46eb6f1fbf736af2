import { type Diagnostic, error } from './diagnostic.ts';

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

const marks = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** What is said of a file that is no text from this line on. */
export const notText = (file: string, line: number): Diagnostic =>
  error(
    { file, line },
    'this is not UTF-8 text',
    'Save it as UTF-8; in a spreadsheet the format is called “CSV UTF-8”.',
  );

/**
 * The text of a steward's file: UTF-8, or what a spreadsheet marks as UTF-16. Other encodings are not guessed, because a
 * wrong guess puts wrong letters into names.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  try {
    const text = new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { ok: true, text };
  } catch {
    // Not the encoding that it seems to be; the diagnostic says what to do about it.
  }
  const until = bytes.findIndex((byte) => byte === 0 || byte > 0x7f);
  const line = bytes.subarray(0, until).reduce((lines, byte) => lines + Number(byte === 10), 1);
  return { ok: false, diagnostic: notText(file, line) };
}
