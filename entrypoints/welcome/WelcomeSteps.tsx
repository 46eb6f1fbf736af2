import { WelcomeAccess } from '../../components/WelcomeAccess.tsx';
import { WelcomeDone } from '../../components/WelcomeDone.tsx';
import { WelcomeHow } from '../../components/WelcomeHow.tsx';
import { WelcomeStep } from '../../components/WelcomeStep.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import type { WelcomeStepName } from '../../lib/domain/welcome-step.ts';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import type { ShopAccess } from '../../lib/hooks/use-access.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import { openOptions } from '../../lib/platform/own-pages.ts';
import type { Community } from '../../lib/schema/directory.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import ConnectedPicker from '../popup/ConnectedPicker.tsx';

const total = 3;

interface WelcomeStepsProps {
  step: WelcomeStepName;
  settings: Settings;
  communities: readonly Community[];
  access: ShopAccess;
  onSaved: (saved: boolean) => void;
  onSkip: () => void;
}

/** The step at hand, its buttons wired. */
export function WelcomeSteps(props: WelcomeStepsProps) {
  const { settings, access, onSaved, onSkip } = props;
  const words = useWords();
  switch (props.step) {
    case 'how': {
      const accept = () => ({ changes: { disclosureAcceptedAt: new Date().toISOString() } });
      return (
        <WelcomeStep title={words.say('welcomeHowTitle')} step={1} total={total}>
          <WelcomeHow
            communities={props.communities}
            onAccept={() => void sendCommand('updateSettings', accept()).then(onSaved)}
          />
        </WelcomeStep>
      );
    }
    case 'choose':
      return (
        <WelcomeStep title={words.say('welcomeChooseTitle')} step={2} total={total}>
          <p className="muted">{words.say('welcomeChooseHint')}</p>
          <ConnectedPicker
            chosenId={undefined}
            onChoose={(nonprofit) =>
              void sendCommand('chooseNonprofit', { nonprofit }).then(onSaved)
            }
          />
          <button type="button" className="quiet" onClick={onSkip}>
            {words.say('welcomeSkip')}
          </button>
        </WelcomeStep>
      );
    case 'access':
      return (
        <WelcomeStep title={words.say('welcomeAccessTitle')} step={3} total={total}>
          <WelcomeAccess
            shops={access.missingShops}
            ready={access.missing.length > 0}
            onGrant={() => requestAccess(access.missing).catch(() => false)}
            onNotNow={onSkip}
          />
        </WelcomeStep>
      );
    case 'done':
      return (
        <WelcomeStep title={words.say('welcomeDoneTitle')} step={total + 1} total={total}>
          <WelcomeDone
            nonprofitName={settings.nonprofit?.name}
            hasAccess={access.granted.length > 0}
            onOpenSettings={() => void openOptions()}
          />
        </WelcomeStep>
      );
  }
}
