import { DecisionLog } from '../../components/DecisionLog.tsx';
import { useDecisions } from '../../lib/hooks/use-decisions.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

/** The log of decisions, as it is on the device. */
export function OptionsDecisions() {
  const entries = useDecisions();
  if (entries === undefined) return null;
  const save = () =>
    saveFile('support4good-decisions.json', 'application/json', JSON.stringify(entries, null, 2));
  return <DecisionLog entries={entries} onExport={save} />;
}
