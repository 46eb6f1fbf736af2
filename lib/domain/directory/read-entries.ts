import { type Category, MemberBusiness, Retailer } from '../../schema/directory.ts';
import { type ListedRetailer, namesHosts, readListed } from '../../schema/listed.ts';
import { ListedProduct } from '../../schema/listed-product.ts';
import { StandDownPolicy } from '../../schema/network.ts';
import { Nonprofit } from '../../schema/nonprofit.ts';
import type { z } from '../../zod.ts';
import { refuseHost } from './refuse-host.ts';

const isRefused = (host: string): boolean => refuseHost(host) !== undefined;

/** Those entries that fit the schema and name no host that can be no shop. */
function readFitting<Schema extends z.ZodMiniType>(
  entries: readonly unknown[],
  schema: Schema,
  hostsOf: (entry: z.infer<Schema>) => readonly string[],
): z.infer<Schema>[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    if (!parsed.success) return [];
    return hostsOf(parsed.data).some(isRefused) ? [] : [parsed.data];
  });
}

const ownHosts = ({ hosts }: { readonly hosts: readonly string[] }) => hosts;
const none = (): readonly string[] => [];

export const readRetailers = (entries: readonly unknown[]): Retailer[] =>
  readFitting(entries, Retailer, ownHosts);

export const readMemberBusinesses = (entries: readonly unknown[]): MemberBusiness[] =>
  readFitting(entries, MemberBusiness, ({ domain, url }) => [domain, new URL(url).hostname]);

export const readProducts = (entries: readonly unknown[]): ListedProduct[] =>
  readFitting(entries, ListedProduct, ({ business }) => [business]);

export const readNonprofits = (entries: readonly unknown[]): Nonprofit[] =>
  readFitting(entries, Nonprofit, none);

export const readPolicies = (entries: readonly unknown[]): StandDownPolicy[] =>
  readFitting(entries, StandDownPolicy, none);

/** A retailer's hosts beside its unread row, so that only the rows that matter are read whole. */
export interface RetailerRow {
  readonly listed: ListedRetailer;
  readonly entry: unknown;
}

/** The retailers as far as every one of them is looked at, and the hosts that were refused with their rows. */
export function listRetailers(entries: readonly unknown[]): {
  readonly rows: readonly RetailerRow[];
  readonly refusedHosts: readonly string[];
} {
  const rows: RetailerRow[] = [];
  const refusedHosts: string[] = [];
  for (const entry of entries) {
    const listed = readListed(entry);
    if (listed === undefined) continue;
    if (!listed.hosts.some(isRefused)) rows.push({ listed, entry });
    else refusedHosts.push(...listed.hosts.filter(isRefused));
  }
  return { rows, refusedHosts };
}

/** The entries that name one of these hosts, found without reading the others. */
export const findNaming = (
  entries: readonly unknown[],
  hosts: ReadonlySet<unknown>,
): readonly unknown[] =>
  entries.filter((entry) => namesHosts(entry) && entry.hosts.some((host) => hosts.has(host)));

/** The entries of one category, found without reading the others. */
export const findOfCategory = (
  entries: readonly unknown[],
  category: Category,
): readonly unknown[] =>
  entries.filter(
    (entry) =>
      typeof entry === 'object' &&
      entry !== null &&
      'category' in entry &&
      entry.category === category,
  );
