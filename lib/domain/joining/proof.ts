/** The line that shows whose domain it is, in the file and in the DNS record alike. */
export const proofLine = (code: string): string => `support4good=${code}`;

/** Where the file has to be. */
export const proofPath = '/.well-known/support4good.txt';

/** Where the DNS record may be: at the domain itself, or below it where that is taken. */
export const proofHosts = (domain: string): readonly string[] => [
  `_support4good.${domain}`,
  domain,
];

/** True when a file's text holds the line; other lines, for other communities, may stand beside it. */
export const fileProves = (text: string, code: string): boolean =>
  text.split(/\r\n|[\r\n]/).some((line) => line.trim() === proofLine(code));

/** True when one of a host's TXT records is the line; a long record comes in parts. */
export const recordsProve = (records: readonly (readonly string[])[], code: string): boolean =>
  records.some((parts) => parts.join('').trim() === proofLine(code));
