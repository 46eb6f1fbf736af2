import { useEffect, useState } from 'react';
import { ShortcutPanel } from '../../components/ShortcutPanel.tsx';
import { pagePolicy } from '../../lib/platform/page-policy.ts';
import { loadShortcut, openShortcutSettings } from '../../lib/platform/shortcuts.ts';

/** The keyboard shortcut as the browser has it; nothing where a browser has none. */
export function OptionsShortcuts() {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => void loadShortcut().then(setShortcut), []);
  if (shortcut === undefined) return null;
  const address = pagePolicy.shortcutsAddress;
  return (
    <ShortcutPanel
      shortcut={shortcut}
      address={address}
      onChange={() => openShortcutSettings(address)}
    />
  );
}
