import { PrivacyPanel } from '../../components/PrivacyPanel.tsx';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { database } from '../../lib/platform/database.ts';
import { exportData } from '../../lib/platform/export.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

async function exportEverything(): Promise<boolean> {
  try {
    const data = await exportData(database);
    saveFile('support4good-data.json', 'application/json', JSON.stringify(data, null, 2));
    return true;
  } catch {
    // The panel has words for it; nothing was changed.
    return false;
  }
}

/** Export and deletion. Access to shops is the browser's, so the worker gives it back with the rest. */
export function OptionsPrivacy() {
  return (
    <PrivacyPanel
      onExport={exportEverything}
      onDelete={() => sendCommand('deleteEverything', {})}
    />
  );
}
