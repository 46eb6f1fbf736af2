import { useEffect, useState } from 'react';
import { PrivacyPanel } from '../../components/PrivacyPanel.tsx';
import type { StoredSize } from '../../components/StoredSizes.tsx';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { database } from '../../lib/platform/storage/database.ts';
import { exportData } from '../../lib/platform/storage/export.ts';
import { loadStoredSizes } from '../../lib/platform/storage/stored-sizes.ts';

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

/** What is stored, export and deletion. Access to shops is the browser's, so the worker gives it back with the rest. */
export function OptionsPrivacy() {
  const [sizes, setSizes] = useState<readonly StoredSize[]>();
  const measure = () =>
    void loadStoredSizes(database).then(setSizes, () => {
      // A broken database has no sizes; export and deletion stay.
      setSizes(undefined);
    });
  useEffect(measure, []);
  return (
    <PrivacyPanel
      sizes={sizes}
      onExport={exportEverything}
      onDelete={async () => {
        const deleted = await sendCommand('deleteEverything', {});
        measure();
        return deleted;
      }}
    />
  );
}
