import { withoutFillers } from './fillers.ts';

const names = {
  al: 'alabama',
  ak: 'alaska',
  az: 'arizona',
  ar: 'arkansas',
  ca: 'california',
  co: 'colorado',
  ct: 'connecticut',
  dc: 'district of columbia',
  de: 'delaware',
  fl: 'florida',
  ga: 'georgia',
  gu: 'guam',
  hi: 'hawaii',
  ia: 'iowa',
  id: 'idaho',
  il: 'illinois',
  in: 'indiana',
  ks: 'kansas',
  ky: 'kentucky',
  la: 'louisiana',
  ma: 'massachusetts',
  md: 'maryland',
  me: 'maine',
  mi: 'michigan',
  mn: 'minnesota',
  mo: 'missouri',
  ms: 'mississippi',
  mt: 'montana',
  nc: 'north carolina',
  nd: 'north dakota',
  ne: 'nebraska',
  nh: 'new hampshire',
  nj: 'new jersey',
  nm: 'new mexico',
  nv: 'nevada',
  ny: 'new york',
  oh: 'ohio',
  ok: 'oklahoma',
  or: 'oregon',
  pa: 'pennsylvania',
  pr: 'puerto rico',
  ri: 'rhode island',
  sc: 'south carolina',
  sd: 'south dakota',
  tn: 'tennessee',
  tx: 'texas',
  ut: 'utah',
  va: 'virginia',
  vi: 'virgin islands',
  vt: 'vermont',
  wa: 'washington',
  wi: 'wisconsin',
  wv: 'west virginia',
  wy: 'wyoming',
} as const satisfies Record<string, string>;

const nameByCode: ReadonlyMap<string, string> = new Map(Object.entries(names));

const wordsByCode: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(names).map(([code, name]) => [code, withoutFillers(name.split(' '))]),
);

/** A US state's name in lower case (USPS codes, lower case as well); empty for any other code. */
export const regionName = (code: string): string => nameByCode.get(code) ?? '';

/** The words of that name which tell it from others, so that `vermont` finds what a register files under VT. */
export const regionNameWords = (code: string): readonly string[] => wordsByCode.get(code) ?? [];
