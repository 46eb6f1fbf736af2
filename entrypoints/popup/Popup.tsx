import { lazy, Suspense } from 'react';
import { AlternativeList } from '../../components/AlternativeList.tsx';
import { NonprofitCard } from '../../components/NonprofitCard.tsx';
import { PartBoundary } from '../../components/PartBoundary.tsx';
import { QuietControls } from '../../components/QuietControls.tsx';
import { SaveFailed } from '../../components/SaveFailed.tsx';
import { isQuietLost } from '../../lib/domain/how-calm.ts';
import { useActiveTab } from '../../lib/hooks/use-active-tab.ts';
import { useDatabaseWrites } from '../../lib/hooks/use-database-writes.ts';
import { useDirectoryLink } from '../../lib/hooks/use-directory-link.ts';
import { useOutcome } from '../../lib/hooks/use-outcome.ts';
import { useSettings } from '../../lib/hooks/use-settings.ts';
import { type ShopStateQuery, useShopState } from '../../lib/hooks/use-shop-state.ts';
import { openOptions } from '../../lib/platform/own-pages.ts';
import { PopupFind } from './PopupFind.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { PopupShop } from './PopupShop.tsx';
import { chooseNonprofit, resumeSpeaking, silence, snooze } from './popup-commands.ts';

// What is not needed for the first paint: the database and the search.
const PopupCredits = lazy(() => import('./PopupCredits.tsx'));
const PopupFreshness = lazy(() => import('./PopupFreshness.tsx'));
const PopupSuggest = lazy(() => import('./PopupSuggest.tsx'));
const PopupCommunity = lazy(() => import('./PopupCommunity.tsx'));
const ConnectedPicker = lazy(() => import('./ConnectedPicker.tsx'));

const shopOf = (query: ShopStateQuery) =>
  query.status === 'ready' && 'retailer' in query.state ? query.state : undefined;

/** The popup: this shop, who benefits, what else there is, what came of it, and how to be left alone. */
export function Popup() {
  const settings = useSettings();
  const tabId = useActiveTab();
  const { query, reload } = useShopState(tabId, settings);
  const { follow, failed } = useOutcome();
  const writes = useDatabaseWrites();
  const shop = shopOf(query);
  const invitation = useDirectoryLink(tabId, query.status === 'ready' && shop === undefined);
  const isSetUp = settings?.disclosureAcceptedAt !== undefined;
  const snoozed = settings?.snoozedUntil;
  // After the click the question is what came of it; before, what else there is.
  const credits = (
    <PartBoundary attempt={writes}>
      <Suspense>
        <PopupCredits nonprofit={settings?.nonprofit} />
      </Suspense>
    </PartBoundary>
  );
  return (
    <>
      <PopupHeader />
      <main>
        <PopupShop
          query={query}
          tabId={tabId}
          nonprofitName={settings?.nonprofit?.name ?? ''}
          onReload={reload}
        />
        {invitation !== undefined && (
          <Suspense>
            <PopupCommunity address={invitation} />
          </Suspense>
        )}
        {isSetUp && (
          <>
            <NonprofitCard
              nonprofit={settings.nonprofit}
              onChoose={chooseNonprofit}
              picker={(onChoose) => (
                <Suspense>
                  <ConnectedPicker chosenId={settings.nonprofit?.id} onChoose={onChoose} />
                </Suspense>
              )}
            />
            {shop?.state === 'credited' && credits}
            {/* Where another site referred the visit, no other shop is shown either. */}
            {query.status === 'ready' && query.state.state !== 'stoodDown' && (
              <section className="elsewhere">
                {shop !== undefined && 'alternatives' in shop && (
                  <AlternativeList alternatives={shop.alternatives} />
                )}
                <PopupFind tabId={tabId} />
              </section>
            )}
            {query.status === 'ready' && query.state.state === 'notAShop' && (
              <Suspense>
                <PopupSuggest tabId={tabId} />
              </Suspense>
            )}
            {shop?.state !== 'credited' && credits}
            <PartBoundary attempt={writes}>
              <Suspense>
                <PopupFreshness />
              </Suspense>
            </PartBoundary>
            <QuietControls
              retailer={shop?.state === 'silenced' ? undefined : shop?.retailer}
              snoozedUntil={
                snoozed !== undefined && new Date(snoozed) > new Date() ? snoozed : undefined
              }
              isLost={isQuietLost(settings)}
              onSettings={() => void openOptions()}
              onSnooze={() => void follow(snooze())}
              onResume={() => void follow(resumeSpeaking())}
              onNever={(retailerId) => void follow(silence(retailerId, true)).then(reload)}
            />
            {failed && <SaveFailed />}
          </>
        )}
      </main>
    </>
  );
}
