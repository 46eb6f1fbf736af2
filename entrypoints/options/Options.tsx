import { AboutPanel } from '../../components/AboutPanel.tsx';
import { CalmnessChoice } from '../../components/CalmnessChoice.tsx';
import { Mark } from '../../components/Mark.tsx';
import { NonprofitCard } from '../../components/NonprofitCard.tsx';
import { PartBoundary } from '../../components/PartBoundary.tsx';
import { SaveFailed } from '../../components/SaveFailed.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { SettingsLost } from '../../components/SettingsLost.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { chosenCalmness, isQuietLost } from '../../lib/domain/how-calm.ts';
import { useDatabaseWrites } from '../../lib/hooks/use-database-writes.ts';
import { useSettings } from '../../lib/hooks/use-settings.ts';
import { extensionVersion } from '../../lib/platform/own-pages.ts';
import ConnectedPicker from '../popup/ConnectedPicker.tsx';
import { chooseNonprofit } from '../popup/popup-commands.ts';
import { OptionsAccess } from './OptionsAccess.tsx';
import { OptionsCommunities } from './OptionsCommunities.tsx';
import { OptionsCredits } from './OptionsCredits.tsx';
import { OptionsDecisions } from './OptionsDecisions.tsx';
import { OptionsPreferences } from './OptionsPreferences.tsx';
import { OptionsPrivacy } from './OptionsPrivacy.tsx';
import { OptionsShortcuts } from './OptionsShortcuts.tsx';
import { useSettingsWriter } from './use-settings-writer.ts';

/** Everything that can be set, seen, taken along and deleted, on one page. */
export function Options() {
  const words = useWords();
  const settings = useSettings();
  const loss = useSettingsWriter();
  const calmness = useSettingsWriter();
  const preferences = useSettingsWriter();
  const writes = useDatabaseWrites();
  if (settings === undefined) return null;
  const chosen = chosenCalmness(settings);
  return (
    <>
      <header>
        <h1 className="brand">
          <Mark size={32} />
          Support4Good
        </h1>
        <SectionNav />
      </header>
      <main>
        {settings.lost?.length ? (
          <SettingsLost
            isQuiet={isQuietLost(settings)}
            isCalmnessKept={chosen !== undefined}
            onSeen={() => loss.save({ lost: [] })}
          />
        ) : null}
        {loss.failed && <SaveFailed />}
        <NonprofitCard
          nonprofit={settings.nonprofit}
          onChoose={chooseNonprofit}
          picker={(onChoose) => (
            <ConnectedPicker chosenId={settings.nonprofit?.id} onChoose={onChoose} />
          )}
        />
        <PartBoundary title={words.say('access')} id="access" attempt={writes}>
          <OptionsAccess />
        </PartBoundary>
        <CalmnessChoice
          calmness={chosen}
          failed={calmness.failed}
          onChange={(choice) => calmness.save({ calmness: choice })}
        />
        <PartBoundary title={words.say('preferences')} id="preferences" attempt={writes}>
          <OptionsPreferences
            settings={settings}
            failed={preferences.failed}
            onSave={preferences.save}
          />
        </PartBoundary>
        <PartBoundary title={words.say('credits')} id="credits" attempt={writes}>
          <OptionsCredits nonprofit={settings.nonprofit} />
        </PartBoundary>
        <PartBoundary title={words.say('community')} id="community" attempt={writes}>
          <OptionsCommunities />
        </PartBoundary>
        <PartBoundary title={words.say('decisions')} id="decisions" attempt={writes}>
          <OptionsDecisions />
        </PartBoundary>
        <OptionsPrivacy />
        <OptionsShortcuts />
        <AboutPanel version={extensionVersion()} />
      </main>
    </>
  );
}
