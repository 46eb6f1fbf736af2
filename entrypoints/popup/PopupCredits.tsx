import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { useClicks } from '../../lib/hooks/use-clicks.ts';

/** The credits, current while the popup is open. */
export default function PopupCredits() {
  const clicks = useClicks();
  return clicks === undefined ? null : <CreditSummaryCard clicks={clicks} />;
}
