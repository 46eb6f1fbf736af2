import { browser } from 'wxt/browser';

export const alarmNames = ['syncDirectories', 'syncCredits', 'flushOutbox'] as const;
export type AlarmName = (typeof alarmNames)[number];

const minute = 60_000;

/**
 * Creates a repeating alarm only if absent, with a random first delay so that clients do not strike together. One that
 * is further off than its period was made while the clock was ahead, or by an earlier version: it is made anew.
 */
export async function ensureRepeatingAlarm(
  name: AlarmName,
  periodInMinutes: number,
  now: Date,
): Promise<void> {
  const known = await browser.alarms.get(name);
  const latest = now.getTime() + periodInMinutes * minute;
  if (known?.periodInMinutes === periodInMinutes && known.scheduledTime <= latest) return;
  const delay = 1 + Math.random() * Math.min(periodInMinutes - 1, 60);
  await browser.alarms.create(name, { when: now.getTime() + delay * minute, periodInMinutes });
}

/** Sets the one alarm of this name to go off at this time (epoch milliseconds), or clears it. */
export async function setAlarm(name: AlarmName, when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}

/** Calls the handler of each alarm as it goes off. Register synchronously at the top of the worker. */
export function answerAlarms(handlers: Readonly<Record<AlarmName, () => Promise<unknown>>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const known = alarmNames.find((each) => each === name);
    if (known !== undefined) void handlers[known]();
  });
}
