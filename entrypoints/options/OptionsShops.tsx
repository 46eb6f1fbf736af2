import { CalmnessChoice } from '../../components/CalmnessChoice.tsx';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import { OptionsAccess } from './OptionsAccess.tsx';
import { OptionsPreferences } from './OptionsPreferences.tsx';

/** At which shops we look, how often we speak there, and what is suggested instead. */
export function OptionsShops(props: {
  settings: Settings;
  onSave: (changes: Partial<Settings>) => void;
}) {
  const { settings, onSave } = props;
  const communities = useCommunities();
  return (
    <>
      <OptionsAccess communities={communities} />
      <CalmnessChoice
        calmness={settings.calmness ?? 'calm'}
        onChange={(calmness) => onSave({ calmness })}
      />
      <OptionsPreferences settings={settings} communities={communities} onSave={onSave} />
    </>
  );
}
