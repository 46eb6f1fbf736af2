import { settingsItem } from '../../lib/platform/storage/storage-items.ts';
import type { MessageResponse } from '../../lib/schema/messages.ts';
import { Settings } from '../../lib/schema/settings.ts';
import { notStored } from './not-stored.ts';

type Saved = MessageResponse<'updateSettings'>;

/**
 * Changes some settings and leaves the rest. Only the worker writes them, one change after the other, so two windows
 * that change different things at once both get what they asked for. An `undefined` field goes back to its default.
 * Whoever chooses how often we speak has been told of what was lost.
 */
export function saveSettings(changes: Partial<Settings>): Promise<Saved> {
  return navigator.locks.request('settings', async (): Promise<Saved> => {
    const told = changes.calmness && { lost: undefined };
    const merged = { ...(await settingsItem.getValue()), ...told, ...changes };
    const kept = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== undefined),
    );
    const settings = Settings.safeParse(kept);
    if (!settings.success) return { ok: false, code: 'invalid' };
    try {
      await settingsItem.setValue(settings.data);
      return { ok: true };
    } catch {
      // The disk is full or storage is broken: the old settings stand, and the shopper is told.
      return notStored;
    }
  });
}
