import { BusinessValue } from '../../schema/directory.ts';
import { Settings } from '../../schema/settings.ts';

/** What says how quiet to be. */
const quieting = ['calmness', 'snoozedUntil'] as const;

/**
 * What can be read of settings that do not parse as a whole: a choice that this version does not know takes no other with
 * it. How quiet to be is the exception: where that was chosen and cannot be read, we are silent.
 */
export function repairSettings(stored: unknown): object {
  const settings: Record<string, unknown> = { ...Object(stored) };
  if (Array.isArray(settings.values))
    settings.values = settings.values.filter(
      (value: unknown) => BusinessValue.safeParse(value).success,
    );
  for (const [name, schema] of Object.entries(Settings.shape))
    if (!schema.safeParse(settings[name]).success) delete settings[name];
  const isQuietLost = quieting.some((name) => name in Object(stored) && !(name in settings));
  return isQuietLost ? { ...settings, calmness: 'off' } : settings;
}
