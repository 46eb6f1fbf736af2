import type { Encoding } from './directory-folder.ts';

const preferred = ['br', 'gzip'] as const satisfies readonly Encoding[];

function choose(acceptEncoding: string): Encoding {
  const accepted = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
    accepted.set(name, quality === undefined ? 1 : Number(quality));
  }
  return preferred.find((name) => (accepted.get(name) ?? 0) > 0) ?? 'identity';
}

/** Browsers send a handful of different lists. */
const mostKept = 100;
const chosen = new Map<string, Encoding>();

/** The smallest encoding that the client takes. Browsers list theirs in no order, so our order decides. */
export function chooseEncoding(acceptEncoding = ''): Encoding {
  const known = chosen.get(acceptEncoding);
  if (known !== undefined) return known;
  const encoding = choose(acceptEncoding);
  if (chosen.size >= mostKept) chosen.clear();
  chosen.set(acceptEncoding, encoding);
  return encoding;
}
