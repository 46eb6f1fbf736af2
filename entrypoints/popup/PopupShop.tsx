import { Notice } from '../../components/Notice.tsx';
import { SaveFailed } from '../../components/SaveFailed.tsx';
import { ShopPanel } from '../../components/ShopPanel.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { useOutcome } from '../../lib/hooks/use-outcome.ts';
import type { ShopStateQuery } from '../../lib/hooks/use-shop-state.ts';
import { requestAccess } from '../../lib/platform/access.ts';
import { openWelcome } from '../../lib/platform/own-pages.ts';
import { activateOffer, silence } from './popup-commands.ts';

/** The shop's state, its buttons wired to the worker. */
export function PopupShop(props: {
  query: ShopStateQuery;
  tabId: number | undefined;
  nonprofitName: string;
  onReload: () => void;
}) {
  const { query, tabId, onReload } = props;
  const words = useWords();
  const { follow, failed } = useOutcome();
  if (query.status === 'failed') {
    return <Notice tone="problem">{words.say('shopStateFailed')}</Notice>;
  }
  // The answer takes a few milliseconds: an empty card keeps the place, a spinner would only flash.
  if (query.status === 'loading') return <section className="shop card" aria-busy="true" />;
  return (
    <>
      <ShopPanel
        state={query.state}
        nonprofitName={props.nonprofitName}
        onActivate={async (offerId) => {
          const outcome = await activateOffer(offerId, tabId);
          // The shop's tab is on its way; there is nothing more to see here.
          if (outcome.ok) window.close();
          return outcome;
        }}
        onAllow={(origins) =>
          requestAccess(origins).then(
            (granted) => {
              onReload();
              return granted;
            },
            () => false,
          )
        }
        onSilence={(retailerId, silenced) =>
          void follow(silence(retailerId, silenced)).then(onReload)
        }
        onSetUp={() => void openWelcome().then(() => window.close())}
      />
      {failed && <SaveFailed />}
    </>
  );
}
