import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { HeldCredits } from '../../components/HeldCredits.tsx';
import { listHeldClicks } from '../../lib/domain/credit-summary.ts';
import { giveCredit } from '../../lib/hooks/give-credit.ts';
import { useClicks } from '../../lib/hooks/use-clicks.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';

/** The credits, current while the popup is open. */
export default function PopupCredits(props: { nonprofit: Nonprofit | undefined }) {
  const clicks = useClicks();
  if (clicks === undefined) return null;
  return (
    <>
      <HeldCredits held={listHeldClicks(clicks)} nonprofit={props.nonprofit} onGive={giveCredit} />
      <CreditSummaryCard clicks={clicks} now={new Date()} />
    </>
  );
}
