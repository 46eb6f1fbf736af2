import { useState } from 'react';
import { Mark } from '../../components/Mark.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PartBoundary } from '../../components/PartBoundary.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { decideWelcomeStep, type WelcomeStepName } from '../../lib/domain/welcome-step.ts';
import { useAccess } from '../../lib/hooks/use-access.ts';
import { useCommunities } from '../../lib/hooks/use-communities.ts';
import { useDatabaseWrites } from '../../lib/hooks/use-database-writes.ts';
import { useSettings } from '../../lib/hooks/use-settings.ts';
import { WelcomeSteps } from './WelcomeSteps.tsx';

/** The welcome page: resumes at the first open step, whichever window did the others. */
export function Welcome() {
  const writes = useDatabaseWrites();
  return (
    <PartBoundary attempt={writes}>
      <WelcomePage />
    </PartBoundary>
  );
}

function WelcomePage() {
  const words = useWords();
  const settings = useSettings();
  const communities = useCommunities();
  const access = useAccess(communities);
  const [skipped, setSkipped] = useState<ReadonlySet<WelcomeStepName>>(new Set());
  const [failed, setFailed] = useState(false);
  if (settings === undefined || access === undefined || communities === undefined) return null;
  const step = decideWelcomeStep(settings, access.granted.length > 0, skipped);
  return (
    <>
      <header>
        <Mark size={56} />
        <h1>{words.say('welcomeTitle')}</h1>
      </header>
      <main>
        {failed && <Notice tone="problem">{words.say('saveFailed')}</Notice>}
        <WelcomeSteps
          step={step}
          settings={settings}
          communities={communities
            .map(({ directory }) => directory.manifest.community)
            // Without a server there are no offers, so nothing is kept of them.
            .filter(({ api }) => api !== undefined)}
          access={access}
          onSaved={(saved) => setFailed(!saved)}
          onSkip={() => setSkipped(new Set([...skipped, step]))}
        />
      </main>
    </>
  );
}
