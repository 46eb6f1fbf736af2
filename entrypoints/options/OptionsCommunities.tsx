import { CommunityList } from '../../components/CommunityList.tsx';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { useDirectories } from '../../lib/hooks/use-directories.ts';

/** The communities as they are on this device. */
export function OptionsCommunities() {
  const directories = useDirectories();
  if (directories === undefined) return null;
  return (
    <CommunityList
      directories={directories}
      now={new Date()}
      onSync={() => sendCommand('syncNow', {})}
    />
  );
}
