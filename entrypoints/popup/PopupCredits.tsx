import { AchievementList } from '../../components/AchievementList.tsx';
import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { HeldCredits } from '../../components/HeldCredits.tsx';
import { listHeldClicks } from '../../lib/domain/credit-summary.ts';
import { listAchievements } from '../../lib/domain/list-achievements.ts';
import { giveCredit } from '../../lib/hooks/give-credit.ts';
import { useClicks } from '../../lib/hooks/use-clicks.ts';
import { useDirectoryRows } from '../../lib/hooks/use-directory-rows.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';

/** The credits, current while the popup is open, and what they are a part of. Nobody is asked for either here. */
export default function PopupCredits(props: { nonprofit: Nonprofit | undefined }) {
  const clicks = useClicks();
  const directories = useDirectoryRows();
  if (clicks === undefined) return null;
  const now = new Date();
  return (
    <>
      <HeldCredits held={listHeldClicks(clicks)} nonprofit={props.nonprofit} onGive={giveCredit} />
      <CreditSummaryCard clicks={clicks} now={now}>
        <AchievementList achievements={listAchievements(directories, clicks, now)} />
      </CreditSummaryCard>
    </>
  );
}
