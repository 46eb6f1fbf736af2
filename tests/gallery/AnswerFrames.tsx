import { AccessMissing } from '../../components/AccessMissing.tsx';
import { AchievementList } from '../../components/AchievementList.tsx';
import { DecisionLog } from '../../components/DecisionLog.tsx';
import { FindElsewhere } from '../../components/FindElsewhere.tsx';
import { HeldCredits } from '../../components/HeldCredits.tsx';
import { NonprofitCard } from '../../components/NonprofitCard.tsx';
import { Notice } from '../../components/Notice.tsx';
import { OfferCard } from '../../components/OfferCard.tsx';
import { PartBoundary } from '../../components/PartBoundary.tsx';
import { QuietControls } from '../../components/QuietControls.tsx';
import { SaveFailed } from '../../components/SaveFailed.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { ShortcutPanel } from '../../components/ShortcutPanel.tsx';
import { SuggestShop } from '../../components/SuggestShop.tsx';
import { WelcomeAccess } from '../../components/WelcomeAccess.tsx';
import { WelcomeDone } from '../../components/WelcomeDone.tsx';
import { Elsewhere } from '../../lib/schema/elsewhere.ts';
import { ActivationRefusal } from '../../lib/schema/messages.ts';
import { RetailerId } from '../../lib/schema/primitives.ts';
import { alternative, click, cotopaxi, foodBank, nonprofit, offer } from '../components/samples.ts';
import { Frame } from './Frame.tsx';
import { Pressed } from './Pressed.tsx';

const ignore = () => undefined;
const press = ['button'];
const openAndPress = ['summary', 'button'];

const product = { name: 'Linen shirt', gtin: '9780306406157' };
const url = 'https://www.rei.com/search?q=linen';
const answers: Readonly<Record<string, Elsewhere>> = {
  found: Elsewhere.parse({
    state: 'searched',
    product,
    findings: [
      { alternative: alternative(), url, by: 'listing', price: { minor: 4_500, currency: 'USD' } },
      { alternative: cotopaxi, url, by: 'isbn' },
      ...['gtin', 'name'].map((by) => ({
        alternative: {
          ...cotopaxi,
          business: { ...cotopaxi.business, domain: `${by}.com`, url: `https://${by}.com/` },
        },
        url: `https://${by}.com/s`,
        by,
      })),
    ],
  }),
  'nothing found': Elsewhere.parse({ state: 'searched', product, findings: [] }),
  'no product': { state: 'noProduct' },
  unreadable: { state: 'unreadable' },
};

function Broken(): never {
  throw new Error('a damaged record');
}

const held = [click({ activationState: 'refused' })];
const outcomes = ['given', 'tooLate', 'notServed', 'failed'] as const;
const refusals = [...ActivationRefusal.options, 'unreachable'] as const;
const entry = (id: number, outcome: string, network?: string) => ({
  id,
  retailerId: RetailerId.parse('shop.example'),
  signals: network === undefined ? [] : [{ kind: 'redirectHop', network }],
  outcome,
  at: Date.UTC(2026, 10, 23, 12),
});

/** What stands there after something was asked for: what came of it, or why nothing did. */
export function AnswerFrames() {
  return (
    <>
      {refusals.map((code) => (
        <Frame key={code} name={`offer, ${code}`}>
          <Pressed on={press}>
            <OfferCard offer={offer()} onActivate={async () => ({ ok: false, code })} />
          </Pressed>
        </Frame>
      ))}
      <Frame name="offer, opening">
        <Pressed on={press}>
          <OfferCard offer={offer()} onActivate={() => new Promise(ignore)} />
        </Pressed>
      </Frame>
      <Frame name="access, declined at the shop">
        <Pressed on={press}>
          <AccessMissing retailer="Patagonia" onAllow={async () => false} />
        </Pressed>
      </Frame>
      <Frame name="find, asked">
        <FindElsewhere onFind={() => new Promise(ignore)} />
      </Frame>
      <Frame name="find, reading">
        <Pressed on={press}>
          <FindElsewhere onFind={() => new Promise(ignore)} />
        </Pressed>
      </Frame>
      {Object.entries(answers).map(([name, answer]) => (
        <Frame key={name} name={`find, ${name}`}>
          <Pressed on={press}>
            <FindElsewhere onFind={async () => answer} />
          </Pressed>
        </Frame>
      ))}
      <Frame name="find, no answer">
        <Pressed on={press}>
          <FindElsewhere onFind={() => Promise.reject(new Error('gone'))} />
        </Pressed>
      </Frame>
      {[true, false].map((isSaved) => (
        <Frame key={String(isSaved)} name={`nonprofit, ${isSaved ? 'changed' : 'not saved'}`}>
          <Pressed on={['.row > button', '.picked']}>
            <NonprofitCard
              nonprofit={nonprofit()}
              onChoose={async () => isSaved}
              picker={(choose) => (
                <button type="button" className="picked" onClick={() => choose(foodBank)}>
                  {foodBank.name}
                </button>
              )}
            />
          </Pressed>
        </Frame>
      ))}
      <Frame name="nonprofit, none">
        <NonprofitCard nonprofit={undefined} onChoose={async () => true} picker={() => null} />
      </Frame>
      <Frame name="credit held, no other nonprofit chosen">
        <HeldCredits held={held} nonprofit={nonprofit()} onGive={async () => 'given'} />
      </Frame>
      {outcomes.map((outcome) => (
        <Frame key={outcome} name={`credit held, ${outcome}`}>
          <Pressed on={press}>
            <HeldCredits held={held} nonprofit={foodBank} onGive={async () => outcome} />
          </Pressed>
        </Frame>
      ))}
      <Frame name="achieved together">
        <AchievementList
          achievements={(['paid', 'confirmed', 'expected'] as const).map((stage) => ({
            communityId: stage,
            community: 'Maple Street School',
            sandbox: stage === 'expected',
            stage,
            amounts: [
              { minor: 129_900, currency: 'USD' },
              { minor: 450, currency: 'EUR' },
            ],
          }))}
        />
      </Frame>
      {[true, false].map((isCopied) => (
        <Frame key={String(isCopied)} name={`shop unknown, ${isCopied ? 'copied' : 'not copied'}`}>
          <Pressed on={openAndPress}>
            <SuggestShop
              host="corner-shop.example"
              communities={[
                {
                  ...offer().community,
                  steward: { name: 'A parent', contact: 'me@maple.example' },
                },
              ]}
              onCopy={async () => isCopied}
            />
          </Pressed>
        </Frame>
      ))}
      <Frame name="quiet, snoozed">
        <QuietControls
          retailer={undefined}
          snoozedUntil="2026-11-24T00:00:00Z"
          isLost={false}
          onSettings={ignore}
          onSnooze={ignore}
          onResume={ignore}
          onNever={ignore}
        />
      </Frame>
      <Frame name="quiet, lost">
        <QuietControls
          retailer={{ id: 'patagonia.com', name: 'Patagonia' }}
          snoozedUntil={undefined}
          isLost
          onSettings={ignore}
          onSnooze={ignore}
          onResume={ignore}
          onNever={ignore}
        />
      </Frame>
      <Frame name="shortcut">
        <ShortcutPanel shortcut="Alt+Shift+S" address="" onChange={async () => true} />
      </Frame>
      <Frame name="shortcut, none, page refused">
        <Pressed on={press}>
          <ShortcutPanel
            shortcut=""
            address="chrome://extensions/shortcuts"
            onChange={async () => false}
          />
        </Pressed>
      </Frame>
      <Frame name="decisions, none">
        <DecisionLog entries={[]} onExport={ignore} />
      </Frame>
      <Frame name="decisions">
        <DecisionLog
          entries={[entry(3, 'stoodDown', 'awin'), entry(2, 'offer'), entry(1, 'closed')]}
          onExport={ignore}
        />
      </Frame>
      <Frame name="welcome, access not ready">
        <WelcomeAccess shops={0} ready={false} onGrant={async () => false} onNotNow={ignore} />
      </Frame>
      <Frame name="welcome, access declined">
        <Pressed on={press}>
          <WelcomeAccess shops={512} ready onGrant={async () => false} onNotNow={ignore} />
        </Pressed>
      </Frame>
      <Frame name="welcome, done with everything">
        <WelcomeDone nonprofitName="Vermont Foodbank" hasAccess onOpenSettings={ignore} />
      </Frame>
      <Frame name="welcome, done without a nonprofit">
        <WelcomeDone nonprofitName={undefined} hasAccess={false} onOpenSettings={ignore} />
      </Frame>
      <Frame name="notices, and a part that could not be drawn">
        <Notice>Saved to your downloads.</Notice>
        <Notice tone="caution">Not allowed.</Notice>
        <SaveFailed />
        <PartBoundary title="Credits" attempt={0}>
          <Broken />
        </PartBoundary>
      </Frame>
      <Frame name="sections">
        <SectionNav />
      </Frame>
    </>
  );
}
