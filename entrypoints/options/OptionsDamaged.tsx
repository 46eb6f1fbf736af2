import { DamagedCommunity } from '../../components/DamagedCommunity.tsx';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { useDamagedDirectories } from '../../lib/hooks/use-directories.ts';

/** The communities of which nothing can be read, each with the way to remove it. */
export function OptionsDamaged() {
  const damaged = useDamagedDirectories();
  return damaged.map((communityId) => (
    <DamagedCommunity
      key={communityId}
      community={communityId}
      onLeave={() => sendCommand('leaveCommunity', { communityId })}
    />
  ));
}
