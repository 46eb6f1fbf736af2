import { PreferencesForm } from '../../components/PreferencesForm.tsx';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import type { LoadedCommunity } from '../../lib/platform/directory/directory-store.ts';
import type { Settings } from '../../lib/schema/settings.ts';

const countriesOf = (communities: readonly LoadedCommunity[]): readonly string[] =>
  communities
    .flatMap((community) => community.memberBusinesses)
    .flatMap((business) => [business.country, ...business.shipsTo]);

/** Country, place and values; the countries on offer are those that the communities' businesses serve. */
export function OptionsPreferences(props: {
  settings: Settings;
  onSave: (changes: Partial<Settings>) => void;
}) {
  const { settings, onSave } = props;
  const communities = useCommunities();
  return (
    <PreferencesForm
      country={settings.country}
      region={settings.region}
      city={settings.city}
      countries={countriesOf(communities ?? [])}
      values={settings.values ?? []}
      onCountry={(country) => onSave({ country })}
      onPlace={onSave}
      onValues={(values) => onSave({ values: [...values] })}
    />
  );
}
