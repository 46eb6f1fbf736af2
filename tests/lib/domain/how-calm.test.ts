import { expect, it } from 'vitest';
import { chosenCalmness, howCalm } from '../../../lib/domain/how-calm.ts';
import type { Settings } from '../../../lib/schema/settings.ts';

const disclosureAcceptedAt = '2026-11-20T10:00:00Z';

it.each<[Settings, string]>([
  [{}, 'off'],
  [{ calmness: 'calm' }, 'off'],
  [{ disclosureAcceptedAt }, 'calm'],
  [{ disclosureAcceptedAt, calmness: 'checkoutOnly' }, 'checkoutOnly'],
  [{ disclosureAcceptedAt, lost: [] }, 'calm'],
  [{ disclosureAcceptedAt, lost: ['country'] }, 'calm'],
  [{ disclosureAcceptedAt, calmness: 'badgeOnly', lost: ['country', 'snoozedUntil'] }, 'off'],
  [{ disclosureAcceptedAt, lost: ['calmness'] }, 'off'],
])('%o: %s', (settings, calmness) => {
  expect(howCalm(settings)).toBe(calmness);
});

it.each<[Settings, string | undefined]>([
  [{}, 'calm'],
  [{ calmness: 'off' }, 'off'],
  [{ lost: ['snoozedUntil', 'country'] }, 'calm'],
  [{ calmness: 'checkoutOnly', lost: ['snoozedUntil'] }, 'checkoutOnly'],
  [{ calmness: 'checkoutOnly', lost: ['lost'] }, 'checkoutOnly'],
  [{ lost: ['calmness'] }, undefined],
  [{ lost: ['lost'] }, undefined],
])('%o: chosen is %s', (settings, calmness) => {
  expect(chosenCalmness(settings)).toBe(calmness);
});
