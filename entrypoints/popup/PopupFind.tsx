import { FindElsewhere } from '../../components/FindElsewhere.tsx';
import { sendMessage } from '../../lib/platform/messaging.ts';
import type { ShopState } from '../../lib/schema/shop-state.ts';

/** "Find this elsewhere" for the page of this tab; not where another site referred the visit: there we are silent. */
export function PopupFind(props: { state: ShopState; tabId: number | undefined }) {
  const { state, tabId } = props;
  if (tabId === undefined || state.state === 'stoodDown') return null;
  return <FindElsewhere onFind={() => sendMessage('findElsewhere', { tabId })} />;
}
