const languageOfDomain: Readonly<Record<string, string>> = {
  at: 'de',
  ch: 'de',
  de: 'de',
  li: 'de',
  ar: 'es',
  cl: 'es',
  co: 'es',
  es: 'es',
  mx: 'es',
  pe: 'es',
  br: 'pt',
  pt: 'pt',
  fr: 'fr',
  it: 'it',
  pl: 'pl',
  ro: 'ro',
  hu: 'hu',
  bg: 'bg',
  rs: 'sr',
  si: 'sl',
  hr: 'hr',
  be: 'nl',
  nl: 'nl',
  cz: 'cs',
  sk: 'sk',
  dk: 'da',
  fi: 'fi',
  no: 'nb',
  se: 'sv',
  gr: 'el',
  cy: 'el',
  tr: 'tr',
  ru: 'ru',
  ua: 'uk',
  ae: 'ar',
  eg: 'ar',
  sa: 'ar',
  il: 'he',
  in: 'hi',
  cn: 'zh',
  hk: 'zh',
  tw: 'zh',
  jp: 'ja',
  kr: 'ko',
  id: 'id',
  vn: 'vi',
};

const english = new Set(['com', 'us', 'uk', 'ca', 'au', 'nz']);

/** The language that a shop's top-level domain speaks: `en` for .com, .us, .uk, .ca, .au and .nz, `other` when unknown. */
export function hostLanguage(hostname: string): string {
  const domain = hostname.split('.').at(-1) ?? '';
  if (english.has(domain)) return 'en';
  return languageOfDomain[domain] ?? 'other';
}
