import { classifyHead, classifyPage, weighPage } from '../../lib/domain/classify-page.ts';
import { buildMatcher } from '../../lib/domain/spotting/match-words.ts';
import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';
import type { WordTable } from '../../lib/domain/spotting/words.ts';
import type { PageKind } from '../../lib/schema/page.ts';
import { tablesOf } from './tables-of.ts';

const noWords = { headings: [], buttons: [], labels: [] } as const;

/** What the classifier says when it is given less than a page's all, to show what each tier adds. */
export const tiers = {
  'first tier alone (address, landmarks)': (features, tables) =>
    classifyHead(features, undefined, buildMatcher(tables))?.kind ?? 'other',
  'and address, fields, forms and types weighed': (features, tables) =>
    classifyHead(features, undefined, buildMatcher(tables))?.kind ??
    weighPage({ ...features, ...noWords, title: '' }, buildMatcher(tables), tables).kind,
  'and words (title, headings, buttons, labels): all': (features, tables) =>
    classifyPage(features, undefined, tables).kind,
  'all, with English words alone': (features) =>
    classifyPage(features, undefined, tablesOf('en', '')).kind,
  'all but the first tier': (features, tables) =>
    weighPage(features, buildMatcher(tables), tables).kind,
  'all but the address': (features, tables) =>
    classifyPage({ ...features, href: '' }, undefined, tables).kind,
} as const satisfies Record<
  string,
  (features: PageFeatures, tables: readonly WordTable[]) => PageKind
>;
