import type { StoredDirectory } from '../../schema/storage.ts';

type Noted = Pick<StoredDirectory, 'publicKey' | 'withdrawnKey' | 'lastProblem'>;

const code = 'keyRevoked';

/**
 * Whether the key that this directory was signed with was withdrawn: for good, as long as no other key is pinned. Devices
 * from before this had a field of its own have it as their last problem only.
 */
export const isKeyWithdrawn = ({ publicKey, withdrawnKey, lastProblem }: Noted): boolean =>
  withdrawnKey === publicKey || lastProblem?.code === code;

/** Carries a withdrawal over to what is stored next, whatever problem is noted there. */
export const keepWithdrawal = <Next extends Noted>(earlier: Noted, next: Next): Next => {
  const withdrawnKey = [earlier, next].find(isKeyWithdrawn)?.publicKey ?? earlier.withdrawnKey;
  return withdrawnKey === undefined ? next : { ...next, withdrawnKey };
};

/** Code of what the shopper should know of how a directory fares. A withdrawal outweighs whatever came after it. */
export const findProblem = (directory: Noted): string | undefined =>
  isKeyWithdrawn(directory) ? code : directory.lastProblem?.code;
