import { browser } from 'wxt/browser';
import type { PagePolicy } from '../../domain/attribution-signals.ts';
import { hostAndParents } from '../../domain/directory/host-index.ts';
import { listWordKeys } from '../../domain/spotting/word-keys.ts';
import type { WordTable } from '../../domain/spotting/words.ts';
import type { VisitRecord } from '../../schema/storage.ts';

// Part of the script that runs on every shop's page: no schema here. Only our worker writes these keys.

export interface PageKnowledge {
  readonly record: VisitRecord | undefined;
  readonly rules: readonly PagePolicy[];
  /** What the classifier reads the page's words with. */
  readonly words: readonly WordTable[];
}

/** What the page says of its language now; undefined while it has no element. */
export const pageLanguage = (): string | undefined => document.documentElement?.lang;

/** What a shop's page needs to know, in one read of about a millisecond, with the worker asleep. */
export async function loadPageKnowledge(): Promise<PageKnowledge> {
  const hosts = hostAndParents(location.hostname);
  const keys = hosts.map((host) => `visit:${host}`);
  const wordKeys = listWordKeys(pageLanguage(), hosts[0]);
  const stored: Record<string, never> = await browser.storage.local.get([
    ...keys,
    ...wordKeys,
    'extraSignalRules',
  ]);
  return {
    record: keys.map((key) => stored[key]).find(Boolean),
    rules: stored.extraSignalRules ?? [],
    words: wordKeys.flatMap((key) => stored[key] ?? []),
  };
}

/** Whether any tab went through a network within the last hour, as far as the worker has noted it by now. */
export async function wasHopSeen(): Promise<boolean> {
  const { recentHop = 0 } = await browser.storage.local.get<{ recentHop?: number }>('recentHop');
  return Math.abs(Date.now() - recentHop) < 60 * 60 * 1000;
}
