import { SuggestShop } from '../../components/SuggestShop.tsx';
import { useDirectoryRows } from '../../lib/hooks/use-directory-rows.ts';
import { useTabHost } from '../../lib/hooks/use-tab-host.ts';
import { copyText } from '../../lib/platform/clipboard.ts';

/** Suggesting the page's shop to the communities on this device. */
export default function PopupSuggest(props: { tabId: number | undefined }) {
  const host = useTabHost(props.tabId);
  const directories = useDirectoryRows();
  if (host === undefined) return null;
  return (
    <SuggestShop
      host={host.replace(/^www\./, '')}
      communities={directories.map(({ manifest }) => manifest.community)}
      onCopy={copyText}
    />
  );
}
