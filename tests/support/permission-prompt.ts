import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** Chromium drops input to a prompt that has only just appeared (views::InputEventActivationProtector). */
const settleMilliseconds = 800;

/**
 * Answers Chromium's own permission prompt as a person would, by the keyboard. The browser must be on a display of its
 * own (`headless: false`). The prompt takes the focus from the page, which is how it is noticed; "Deny" has it first,
 * "Allow" follows.
 */
export async function answerPermissionPrompt(
  page: Page,
  display: string,
  answer: 'allow' | 'deny',
): Promise<void> {
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  await waitUntil('the permission prompt is open', async () => !(await hasFocus()));
  const keys = answer === 'allow' ? ['Tab', 'Return'] : ['Return'];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await sleep(settleMilliseconds);
    if (await hasFocus()) return;
    execFileSync('xdotool', ['key', ...keys], { env: { ...process.env, DISPLAY: display } });
    await sleep(300);
    if (await hasFocus()) return;
  }
  throw new Error('the permission prompt did not take the answer');
}
