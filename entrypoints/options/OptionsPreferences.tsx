import { PreferencesForm } from '../../components/PreferencesForm.tsx';
import type { LoadedCommunity } from '../../lib/platform/directory/directory-store.ts';
import type { Settings } from '../../lib/schema/settings.ts';

const countriesOf = (communities: readonly LoadedCommunity[]): readonly string[] =>
  communities
    .flatMap((community) => community.memberBusinesses)
    .flatMap((business) => [business.country, ...business.shipsTo]);

/** Country, place and values; the countries on offer are those that the communities' businesses serve. */
export function OptionsPreferences(props: {
  settings: Settings;
  communities: readonly LoadedCommunity[] | undefined;
  onSave: (changes: Partial<Settings>) => void;
}) {
  const { settings, onSave } = props;
  return (
    <PreferencesForm
      country={settings.country}
      region={settings.region}
      city={settings.city}
      countries={countriesOf(props.communities ?? [])}
      values={settings.values ?? []}
      onCountry={(country) => onSave({ country })}
      onPlace={onSave}
      onValues={(values) => onSave({ values: [...values] })}
    />
  );
}
