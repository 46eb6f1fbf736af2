/** What a browser's store allows, where stores differ. One table, so that no other code asks which browser it is in. */
export interface PlatformPolicy {
  /**
   * Where a click on the banner leads: to the network's link at once, or to our own page, where the link then is.
   */
  readonly bannerClick: 'opensLink' | 'opensOwnPage';
  /** The browser's own page for an extension's keyboard shortcuts. */
  readonly shortcutsAddress: string;
}

export const platformPolicies = {
  /** Chrome Web Store, Affiliate Ads (2025-03-11): a related user action before each link; read 2026-11-23. Edge alike. */
  // Edge opens the same address as edge://extensions/shortcuts.
  chromium: { bannerClick: 'opensLink', shortcutsAddress: 'chrome://extensions/shortcuts' },
  /** Mozilla add-on policies §7.3 (2026-08-19): affiliate promotion only in UI that clearly belongs to the add-on. */
  firefox: { bannerClick: 'opensOwnPage', shortcutsAddress: 'about:addons' },
} as const satisfies Record<string, PlatformPolicy>;
