import { AlternativeList } from '../../components/AlternativeList.tsx';
import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { NonprofitCard } from '../../components/NonprofitCard.tsx';
import { QuietControls } from '../../components/QuietControls.tsx';
import { ShopPanel } from '../../components/ShopPanel.tsx';
import { click, credit, nonprofit, now } from '../components/samples.ts';
import { Frame } from './Frame.tsx';
import { popupStates } from './popup-states.ts';

const ignore = () => undefined;

/** The popup's parts for every state of a shop; the offer stands among its neighbours as in the popup. */
export function PopupFrames() {
  return Object.entries(popupStates).map(([name, state]) => (
    <Frame key={name} name={name}>
      <ShopPanel
        state={state}
        nonprofitName="American Cancer Society"
        onActivate={async () => ({ ok: false, code: 'stoodDown' })}
        onAllow={async () => false}
        onSilence={ignore}
        onSetUp={ignore}
      />
      {name === 'offer' && (
        <>
          <NonprofitCard nonprofit={nonprofit()} onChoose={async () => true} picker={() => null} />
          {'alternatives' in state && <AlternativeList alternatives={state.alternatives} />}
          <CreditSummaryCard
            now={now}
            clicks={[
              click({ credits: [credit('pending', 450), credit('confirmed', 1299, 2)] }),
              click({ clickId: 'b'.repeat(26) }),
            ]}
          />
          <QuietControls
            retailer={{ id: 'patagonia.com', name: 'Patagonia' }}
            snoozedUntil={undefined}
            isLost={false}
            onSettings={ignore}
            onSnooze={ignore}
            onResume={ignore}
            onNever={ignore}
          />
        </>
      )}
    </Frame>
  ));
}
