import { expect, it } from 'vitest';
import { decideWelcomeStep, type WelcomeStepName } from '../../../lib/domain/welcome-step.ts';
import { nonprofit } from '../../components/samples.ts';

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const chosen = { ...read, nonprofit: nonprofit() };

it.each<[string, object, boolean, WelcomeStepName[], WelcomeStepName]>([
  ['nothing done', {}, false, [], 'how'],
  ['nothing read, whatever else is there', { nonprofit: nonprofit() }, true, ['choose'], 'how'],
  ['read', read, false, [], 'choose'],
  ['read, choice skipped', read, false, ['choose'], 'access'],
  ['chosen', chosen, false, [], 'access'],
  ['chosen, not now', chosen, false, ['access'], 'done'],
  ['chosen and granted', chosen, true, [], 'done'],
  ['granted elsewhere, not chosen', read, true, [], 'choose'],
])('with %s resumes where it should', (_, settings, hasAccess, skipped, step) => {
  expect(decideWelcomeStep(settings, hasAccess, new Set(skipped))).toBe(step);
});
