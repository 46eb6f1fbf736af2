import { useCallback } from 'react';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { useOutcome } from '../../lib/hooks/use-outcome.ts';
import type { Settings } from '../../lib/schema/settings.ts';

/** Sends changes to the worker, the only writer; remembers whether the last one could not be saved. */
export function useSettingsWriter() {
  const { follow, failed } = useOutcome();
  const save = useCallback(
    (changes: Partial<Settings>) => void follow(sendCommand('updateSettings', { changes })),
    [follow],
  );
  return { save, failed };
}
