import { browser } from 'wxt/browser';
import type { PagePolicy } from '../domain/attribution-signals.ts';
import { listWordKeys } from '../domain/spotting/word-keys.ts';
import type { WordTable } from '../domain/spotting/words.ts';
import type { VisitRecord } from '../schema/storage.ts';

// Part of the script that runs on every shop's page: no schema here. Only our worker writes these keys.

export interface PageKnowledge {
  readonly record: VisitRecord | undefined;
  /** When any tab last went through a network, in epoch milliseconds. */
  readonly recentHop: number;
  readonly extraSignalRules: readonly PagePolicy[];
  /** What the classifier reads the page's words with. */
  readonly words: readonly WordTable[];
}

/** What a shop's page needs to know, in one read of about a millisecond, with the worker asleep. */
export async function loadPageKnowledge(hosts: readonly string[]): Promise<PageKnowledge> {
  const keys = hosts.map((host) => `visit:${host}`);
  const wordKeys = listWordKeys(document.documentElement?.lang, hosts[0]);
  const stored: Record<string, never> = await browser.storage.local.get([
    ...keys,
    ...wordKeys,
    'recentHop',
    'extraSignalRules',
  ]);
  return {
    record: keys.map((key) => stored[key]).find(Boolean),
    recentHop: stored.recentHop ?? 0,
    extraSignalRules: stored.extraSignalRules ?? [],
    words: wordKeys.flatMap((key) => stored[key] ?? []),
  };
}
