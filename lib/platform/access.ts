import { browser } from 'wxt/browser';
import { hostAndParents } from '../domain/directory/host-index.ts';
import type { Retailer } from '../schema/directory.ts';

/** The match pattern that covers a listed host and its sub-domains. Shops are only ever read over https. */
export const originOf = (host: string) => `https://*.${host}/*`;

/** The match pattern for a network's redirecting host, whose old links are still plain http. */
export const redirectOriginOf = (host: string) => `*://*.${host}/*`;

/** Every origin that these retailers need, each once. */
export function originsOf(retailers: readonly Pick<Retailer, 'hosts'>[]): string[] {
  return [...new Set(retailers.flatMap((retailer) => retailer.hosts.map(originOf)))];
}

/**
 * Asks the shopper for access to these origins, by the browser's own prompt. Must be called straight from a click.
 * @returns whether access was given.
 */
export const requestAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

/** The origins that the shopper has granted, as the browser lists them. */
export async function loadGrantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives access back. @returns whether the browser did so. */
export const revokeAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] });

/** Calls back after every change of access until the returned function is called. */
export function watchAccess(onChange: () => void): () => void {
  const listener = () => onChange();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

const everything = new Set(['<all_urls>', '*://*/*', 'https://*/*']);

/**
 * Tells for any listed host whether the granted patterns cover it, also when the shopper granted more than we asked for.
 * Made once for thousands of hosts: each costs a look-up a label, however many patterns there are.
 */
export function accessTo(granted: readonly string[]): (host: string) => boolean {
  const alone = new Set<string>();
  const withBelow = new Set<string>();
  for (const pattern of granted) {
    if (everything.has(pattern)) return () => true;
    const match = /^(?:https|\*):\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern);
    const [, wildcard, base] = match ?? [];
    if (base !== undefined) (wildcard === undefined ? alone : withBelow).add(base);
  }
  return (host) =>
    alone.has(host) ||
    withBelow.has(host) ||
    hostAndParents(host).some((parent) => withBelow.has(parent));
}

/** The shops' hosts that the granted patterns name: not those that only redirect, and of a pattern for everything none. */
export const shopHostsOf = (granted: readonly string[]): string[] =>
  granted.flatMap((pattern) => /^https:\/\/(?:\*\.)?([^/*]+)\/\*$/.exec(pattern)?.[1] ?? []);

/** Whether the granted patterns cover this one listed host. */
export const coversHost = (granted: readonly string[], host: string): boolean =>
  accessTo(granted)(host);
