import type { NetworkImporter, ReportWindow } from './network-importer.ts';

const day = 86_400_000;

/** Cuts the time from `start` to `end` (milliseconds) into windows of at most `days`, oldest first. */
export function reportWindows(start: number, end: number, days: number): ReportWindow[] {
  const windows: ReportWindow[] = [];
  for (let from = start; from < end; from += days * day) {
    const until = Math.min(end, from + days * day);
    windows.push({ start: new Date(from).toISOString(), end: new Date(until).toISOString() });
  }
  return windows;
}

/** How much earlier than its activation a click may have been: a device can be offline for weeks. */
const lateActivationDays = 31;

/**
 * Where a run begins to read. No sale of ours is much older than the first activation; before one has arrived, the last
 * month is read. Later runs read the overlap before the end of the last complete one again. What a network has not
 * kept is not asked for: it would refuse, and a server that was off for long would never catch up.
 */
export function firstInstant(
  known: { readonly readUntil: string | undefined; readonly firstClick: string | undefined },
  now: number,
  {
    overlapDays,
    keptDays = Number.POSITIVE_INFINITY,
  }: Pick<NetworkImporter, 'overlapDays' | 'keptDays'>,
): number {
  const first = known.firstClick === undefined ? now : Date.parse(known.firstClick);
  const earliest = Math.max(first - lateActivationDays * day, now - keptDays * day);
  if (known.readUntil === undefined) return earliest;
  return Math.max(earliest, Date.parse(known.readUntil) - overlapDays * day);
}
