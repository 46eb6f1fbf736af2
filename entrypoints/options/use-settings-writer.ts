import { useCallback, useState } from 'react';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import type { Settings } from '../../lib/schema/settings.ts';

/** Sends changes to the worker, the only writer; remembers whether the last one could not be saved. */
export function useSettingsWriter() {
  const [failed, setFailed] = useState(false);
  const save = useCallback((changes: Partial<Settings>) => {
    void sendCommand('updateSettings', { changes }).then((saved) => setFailed(!saved));
  }, []);
  return { save, failed };
}
