import { BusinessValue } from '../../schema/directory.ts';
import { Settings } from '../../schema/settings.ts';

/**
 * What can be read of settings that do not parse as a whole: a choice that this version does not know takes no other with
 * it. Which are lost is noted among them, for the next save makes it all that is known of the damage. Where nothing is
 * there to be read, the set-up is lost with all that followed.
 */
export function repairSettings(stored: unknown): object {
  const settings: Record<string, unknown> = { ...Object(stored) };
  const lost = Object.entries(Settings.shape).flatMap(([name, schema]) =>
    schema.safeParse(settings[name]).success ? [] : [name],
  );
  const { values } = settings;
  for (const name of lost) delete settings[name];
  if (Array.isArray(values))
    settings.values = values.filter((value) => BusinessValue.safeParse(value).success);
  if (lost.length === 0) lost.push('disclosureAcceptedAt');
  return { ...settings, lost: [settings.lost ?? [], lost].flat() };
}
