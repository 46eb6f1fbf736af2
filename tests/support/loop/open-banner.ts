import type { ClosedShadow } from '../closed-shadow.ts';
import { waitUntil } from '../wait-until.ts';

/** How the banner stands in the page, once it does. */
async function standing(drawn: ClosedShadow): Promise<'card' | 'tab' | undefined> {
  const form = await drawn.hostAttribute('data-form');
  return form === 'card' || form === 'tab' ? form : undefined;
}

/** Waits for the banner's card, unfolding it where it is folded, until its button counts as seen. */
export async function openBanner(drawn: ClosedShadow): Promise<void> {
  const form = await waitUntil('the banner is at the checkout', () => standing(drawn));
  // Where it was open or seen long enough before, it comes folded.
  if (form === 'tab') await drawn.click('.tab');
  await waitUntil('the button is seen', () => drawn.text('.primary[data-seen="yes"]'));
}
