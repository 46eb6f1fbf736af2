import { PreferencesForm } from '../../components/PreferencesForm.tsx';
import { spellRegion } from '../../lib/domain/spell-region.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import type { MemberBusiness } from '../../lib/schema/directory.ts';
import type { Settings } from '../../lib/schema/settings.ts';

const countriesOf = (businesses: readonly MemberBusiness[]): readonly string[] =>
  businesses.flatMap((business) => [business.country, ...business.shipsTo]);

/** Country, place and values; the countries on offer are those that the communities' businesses serve. */
export function OptionsPreferences(props: {
  settings: Settings;
  failed: boolean;
  onSave: (changes: Partial<Settings>) => void;
}) {
  const { settings, failed, onSave } = props;
  const communities = useCommunities() ?? [];
  const businesses = communities.flatMap((community) => community.memberBusinesses);
  return (
    <PreferencesForm
      country={settings.country}
      region={settings.region}
      city={settings.city}
      countries={countriesOf(businesses)}
      values={settings.values ?? []}
      failed={failed}
      onCountry={(country) => onSave({ country })}
      onPlace={(place) =>
        onSave('region' in place ? { region: spellRegion(place.region, businesses) } : place)
      }
      onValues={(values) => onSave({ values: [...values] })}
    />
  );
}
