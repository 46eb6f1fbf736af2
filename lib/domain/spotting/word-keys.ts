/**
 * The keys under which a page finds its words: those of every page, those of its language (`words:de`) and those of its
 * country's top-level domain (`words:.at`).
 */
export const listWordKeys = (language = '', hostname = ''): string[] => [
  'words',
  `words:${language.slice(0, 2).toLowerCase()}`,
  `words:.${hostname.split('.').at(-1)}`,
];
