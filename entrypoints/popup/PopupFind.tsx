import { FindElsewhere } from '../../components/FindElsewhere.tsx';
import { sendMessage } from '../../lib/platform/messaging.ts';

/** "Find this elsewhere" for the page of this tab. */
export function PopupFind({ tabId }: { tabId: number | undefined }) {
  if (tabId === undefined) return null;
  return <FindElsewhere onFind={() => sendMessage('findElsewhere', { tabId })} />;
}
