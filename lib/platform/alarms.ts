import { browser } from 'wxt/browser';

export const alarmNames = ['syncDirectories', 'syncCredits', 'flushOutbox'] as const;
export type AlarmName = (typeof alarmNames)[number];

/** Creates a repeating alarm only if absent, with a random first delay so that clients do not strike together. */
export async function ensureRepeatingAlarm(
  name: AlarmName,
  periodInMinutes: number,
): Promise<void> {
  if ((await browser.alarms.get(name)) !== undefined) return;
  await browser.alarms.create(name, {
    delayInMinutes: 1 + Math.random() * Math.min(periodInMinutes, 60),
    periodInMinutes,
  });
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
