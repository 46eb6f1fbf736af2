import { useState } from 'react';
import { AboutPanel } from '../../components/AboutPanel.tsx';
import { AccessPanel } from '../../components/AccessPanel.tsx';
import { CalmnessChoice } from '../../components/CalmnessChoice.tsx';
import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { CreditTable } from '../../components/CreditTable.tsx';
import { NonprofitPicker } from '../../components/NonprofitPicker.tsx';
import { PreferencesForm } from '../../components/PreferencesForm.tsx';
import { PrivacyPanel } from '../../components/PrivacyPanel.tsx';
import { SettingsLost } from '../../components/SettingsLost.tsx';
import { WelcomeAccess } from '../../components/WelcomeAccess.tsx';
import { WelcomeDone } from '../../components/WelcomeDone.tsx';
import { WelcomeHow } from '../../components/WelcomeHow.tsx';
import { WelcomeStep } from '../../components/WelcomeStep.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import type { NonprofitSearch } from '../../lib/domain/nonprofit-search-state.ts';
import { click, credit, foodBank, nonprofit, now, offer } from '../components/samples.ts';
import { Frame } from './Frame.tsx';

const sizes = [
  { what: 'settings', where: 'storage', bytes: 412 },
  { what: 'lists', where: 'database', bytes: 2_412_000 },
] as const;
const community = { ...offer().community, operatorShare: 1000 };
const ignore = () => undefined;
const searches: Readonly<Record<string, NonprofitSearch>> = {
  searching: { status: 'searching' },
  found: { status: 'found', items: [nonprofit(), foodBank], offline: false },
  'found offline': { status: 'found', items: [foodBank], offline: true },
  'nothing found': { status: 'found', items: [], offline: false },
  'search failed': { status: 'failed' },
};

const credits = [
  click({ credits: [credit('pending', -450), credit('paid', 100_000_000_000, 2)] }),
  click({ clickId: 'b'.repeat(26), nonprofit: foodBank, credits: [credit('declined', 450)] }),
  click({ clickId: 'c'.repeat(26), sandbox: true, credits: [credit('confirmed', 0)] }),
  click({ clickId: 'd'.repeat(26), activationState: 'refused' }),
];

/** The parts of options and welcome page. */
export function OptionsFrames() {
  const words = useWords();
  const [calmness, setCalmness] = useState<'calm' | 'checkoutOnly' | 'badgeOnly' | 'off'>('calm');
  return (
    <>
      {Object.entries(searches).map(([name, search]) => (
        <Frame key={name} name={`picker, ${name}`}>
          <NonprofitPicker
            query={name === 'found' ? '' : 'food'}
            place=""
            causeArea={undefined}
            search={search}
            chosenId={foodBank.id}
            onQuery={ignore}
            onPlace={ignore}
            onCauseArea={ignore}
            onChoose={ignore}
          />
        </Frame>
      ))}
      <Frame name="access">
        <AccessPanel
          granted={['https://*.rei.com/*', 'https://*.patagonia.com/*']}
          missing={['https://*.target.com/*']}
          missingShops={512}
          onGrant={async () => false}
          onRevoke={async () => true}
        />
      </Frame>
      <Frame name="calmness">
        <CalmnessChoice calmness={calmness} failed={false} onChange={setCalmness} />
      </Frame>
      <Frame name="calmness, lost">
        <SettingsLost isQuiet isCalmnessKept={false} onSeen={ignore} />
        <CalmnessChoice calmness={undefined} failed onChange={ignore} />
      </Frame>
      <Frame name="settings lost">
        <SettingsLost isQuiet={false} isCalmnessKept onSeen={ignore} />
      </Frame>
      <Frame name="pause lost">
        <SettingsLost isQuiet isCalmnessKept onSeen={ignore} />
      </Frame>
      <Frame name="preferences">
        <PreferencesForm
          country="US"
          region="Vermont"
          city=""
          onPlace={ignore}
          countries={['US', 'GB', 'FR']}
          values={['co-op', 'b-corp']}
          failed={false}
          onCountry={ignore}
          onValues={ignore}
        />
      </Frame>
      <Frame name="privacy">
        <PrivacyPanel sizes={sizes} onExport={async () => true} onDelete={async () => false} />
      </Frame>
      <Frame name="credits, every status">
        <CreditSummaryCard clicks={credits} now={now} />
        <CreditTable clicks={credits} />
      </Frame>
      <Frame name="credits, none">
        <CreditSummaryCard clicks={[]} now={now} />
      </Frame>
      <Frame name="about">
        <AboutPanel version="1.0.0" />
      </Frame>
      <Frame name="welcome, how">
        <WelcomeStep title={words.say('welcomeHowTitle')} step={1} total={3}>
          <WelcomeHow communities={[community]} onAccept={ignore} />
        </WelcomeStep>
      </Frame>
      <Frame name="welcome, access">
        <WelcomeAccess shops={512} ready onGrant={async () => false} onNotNow={ignore} />
      </Frame>
      <Frame name="welcome, done">
        <WelcomeDone nonprofitName="Vermont Foodbank" hasAccess={false} onOpenSettings={ignore} />
      </Frame>
    </>
  );
}
