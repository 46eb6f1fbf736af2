import { type PlatformPolicy, platformPolicies } from '../domain/platform-policy.ts';

/** What this browser allows, for our own pages. */
export const pagePolicy: PlatformPolicy = import.meta.env.FIREFOX
  ? platformPolicies.firefox
  : platformPolicies.chromium;
