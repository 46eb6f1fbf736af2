import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { AccessPanel } from '../../components/AccessPanel.tsx';
import { CalmnessChoice } from '../../components/CalmnessChoice.tsx';
import { PlaceField } from '../../components/PlaceField.tsx';
import { PreferencesForm } from '../../components/PreferencesForm.tsx';
import { PrivacyPanel } from '../../components/PrivacyPanel.tsx';
import { QuietControls } from '../../components/QuietControls.tsx';
import { ShortcutPanel } from '../../components/ShortcutPanel.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { StoredSizes } from '../../components/StoredSizes.tsx';
import { renderWithWords } from './render.tsx';

beforeAll(() => {
  // jsdom draws no dialogs; open or closed is all that these tests ask of one.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

describe('access', () => {
  const granted = ['https://*.rei.com/*', 'https://*.patagonia.com/*'];
  const show = (changes: Partial<Parameters<typeof AccessPanel>[0]> = {}) => {
    const actions = { onGrant: vi.fn(async () => true), onRevoke: vi.fn(async () => true) };
    const props = { granted, missing: ['https://*.target.com/*'], missingShops: 1, ...actions };
    const panel = <AccessPanel {...props} {...changes} />;
    return { ...renderWithWords(<Spoken>{panel}</Spoken>), ...actions };
  };

  it('grants what is missing, all at once', async () => {
    const { user, onGrant } = show();
    await user.click(screen.getByRole('button', { name: 'Allow the 1 shop of your communities' }));
    expect(onGrant).toHaveBeenCalledExactlyOnceWith(['https://*.target.com/*']);
  });

  it('takes back one, found by name', async () => {
    const { user, onRevoke } = show();
    await user.click(screen.getByText('Show the list'));
    await user.type(screen.getByRole('searchbox', { name: 'Find a shop' }), 'rei');
    expect(screen.queryByText('patagonia.com')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take back access to rei.com' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(['https://*.rei.com/*']);
  });

  it('goes on at the row beside the one that goes', async () => {
    const { user } = show();
    await user.click(screen.getByText('Show the list'));
    await user.click(screen.getByRole('button', { name: 'Take back access to rei.com' }));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/patagonia\.com/);
  });

  it('takes back all', async () => {
    const { user, onRevoke } = show();
    await user.click(screen.getByRole('button', { name: 'Take back all access' }));
    expect(onRevoke).toHaveBeenCalledExactlyOnceWith(granted);
    expect((await screen.findByText(/^No access\./)).parentElement?.role).toBe('status');
  });

  it('says when the browser refused, and when there is nothing yet', async () => {
    const { user } = show({ granted: [], onGrant: async () => false });
    expect(screen.getByText(/^No access\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Allow/ }));
    expect(await screen.findByText(/^Not allowed\./)).toBeTruthy();
  });
});

describe('calmness', () => {
  it('shows the current choice and passes on another', async () => {
    const onChange = vi.fn();
    const choice = (failed: boolean) => (
      <CalmnessChoice calmness="calm" failed={failed} onChange={onChange} />
    );
    const { user, rerender } = renderWithWords(choice(false));
    expect(screen.getByRole('radio', { name: /^Calm/, checked: true })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^Never/ }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('off');
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(choice(true));
    expect(screen.getByRole('alert').textContent).toMatch(/could not save/);
  });
});

describe('preferences', () => {
  const show = () => {
    const actions = { onCountry: vi.fn(), onPlace: vi.fn(), onValues: vi.fn() };
    const view = renderWithWords(
      <PreferencesForm
        country="FR"
        region=""
        city="Lyon"
        countries={['US', 'GB', '*']}
        values={['co-op']}
        failed={false}
        {...actions}
      />,
    );
    return { ...view, ...actions };
  };

  it('offers the communities’ countries by name, with the chosen one among them', async () => {
    const { user, onCountry } = show();
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names).toEqual(['Any country', 'France', 'United Kingdom', 'United States']);
    await user.selectOptions(screen.getByRole('combobox'), 'United States');
    expect(onCountry).toHaveBeenCalledExactlyOnceWith('US');
  });

  it('adds and removes values', async () => {
    const { user, onValues } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Vegan' }));
    expect(onValues).toHaveBeenLastCalledWith(['co-op', 'vegan']);
    await user.click(screen.getByRole('checkbox', { name: 'Co-op' }));
    expect(onValues).toHaveBeenLastCalledWith([]);
  });
});

describe('places', () => {
  const show = (value = '') => {
    const onSave = vi.fn();
    const field = (now: string) => <PlaceField label="Town" value={now} onSave={onSave} />;
    const view = renderWithWords(field(value));
    return { ...view, onSave, another: (now: string) => view.rerender(field(now)) };
  };

  it('are saved when the field is left or Enter is pressed, never by half a word', async () => {
    const { user, onSave } = show();
    await user.type(screen.getByRole('textbox', { name: 'Town' }), ' Lyon ');
    expect(onSave).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Lyon');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Town' }));
  });

  it('can be taken out again', async () => {
    const { user, onSave } = show('Lyon');
    await user.clear(screen.getByRole('textbox', { name: 'Town' }));
    await user.tab();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('');
  });

  it('are not saved when nothing changed', async () => {
    const { user, onSave } = show('Lyon');
    await user.click(screen.getByRole('textbox', { name: 'Town' }));
    await user.tab();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('follow what another window has set', () => {
    const { another } = show('Lyon');
    another('Nantes');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Town' }).value).toBe('Nantes');
  });
});

describe('keyboard', () => {
  const show = (shortcut: string, opens = true) => {
    const onChange = vi.fn(async () => opens);
    const view = renderWithWords(
      <ShortcutPanel shortcut={shortcut} address="about:addons" onChange={onChange} />,
    );
    return { ...view, onChange };
  };

  it('says which keys open the popup, or that none do', () => {
    show('Alt+Shift+G').unmount();
    show('');
    expect(screen.getByText('No shortcut opens the popup yet.')).toBeTruthy();
  });

  it.each([true, false])('leads to the browser’s own page, which opened: %s', async (opens) => {
    const { user, onChange } = show('Alt+Shift+G', opens);
    expect(screen.getByText('Alt+Shift+G opens the popup.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Change the shortcut' }));
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/type about:addons into the address bar/) === null).toBe(opens);
  });
});

describe('what is stored', () => {
  it('has a name, a place and a size each, and the sum of them', async () => {
    const sizes = [
      { what: 'settings', where: 'storage', bytes: 412 },
      { what: 'lists', where: 'database', bytes: 2_400_000 },
    ] as const;
    renderWithWords(<StoredSizes sizes={sizes} />);
    const rows = screen.getAllByRole('row', { hidden: true }).map((row) => row.textContent);
    expect(rows).toEqual([
      'WhatWhereSize',
      'Your choicesExtension storage on this device0.4 kB',
      'Lists of your communitiesDatabase on this device2.4 MB',
    ]);
    expect(screen.getByText('2.4 MB in all, on this device.')).toBeTruthy();
  });
});

describe('privacy', () => {
  it('says that deletion is on its way, and nothing of an export before it', async () => {
    let finish: (deleted: boolean) => void = () => undefined;
    const deleted = new Promise<boolean>((resolve) => {
      finish = resolve;
    });
    const { user } = renderWithWords(
      <PrivacyPanel sizes={undefined} onExport={async () => true} onDelete={() => deleted} />,
    );
    await user.click(screen.getByRole('button', { name: 'Save everything as a file' }));
    expect(await screen.findByText('Saved to your downloads.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(screen.getByRole('status').textContent).toBe('One moment…');
    finish(true);
    expect(await screen.findByText('Everything is deleted.')).toBeTruthy();
  });

  it('deletes in two clicks, and not by one', async () => {
    const onDelete = vi.fn(async () => true);
    const { user } = renderWithWords(
      <PrivacyPanel sizes={undefined} onExport={async () => true} onDelete={onDelete} />,
    );
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(screen.getByRole('dialog', { name: 'Delete everything on this device?' })).toBeTruthy();
    expect(onDelete).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(onDelete).toHaveBeenCalledTimes(1);
    expect((await screen.findByRole('status')).textContent).toBe('Everything is deleted.');
  });

  it('lets one think again', async () => {
    const onDelete = vi.fn(async () => true);
    const { user } = renderWithWords(
      <PrivacyPanel sizes={undefined} onExport={async () => true} onDelete={onDelete} />,
    );
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onDelete).not.toHaveBeenCalled();
  });

  it.each([
    [true, 'status', 'Saved to your downloads.'],
    [false, 'alert', 'The file could not be made. Try again.'],
  ])('says whether the export worked: %s', async (worked, role, words) => {
    const { user } = renderWithWords(
      <PrivacyPanel sizes={undefined} onExport={async () => worked} onDelete={async () => true} />,
    );
    await user.click(screen.getByRole('button', { name: 'Save everything as a file' }));
    expect((await screen.findByRole(role)).textContent).toBe(words);
  });
});

describe('quiet', () => {
  const actions = {
    isLost: false,
    onSettings: vi.fn(),
    onSnooze: vi.fn(),
    onResume: vi.fn(),
    onNever: vi.fn(),
  };
  const retailer = { id: 'patagonia.com', name: 'Patagonia' };

  it('silences the shop, or today, with one click', async () => {
    const { user } = renderWithWords(
      <QuietControls retailer={retailer} snoozedUntil={undefined} {...actions} />,
    );
    await user.click(screen.getByRole('button', { name: 'Never at Patagonia' }));
    expect(actions.onNever).toHaveBeenCalledExactlyOnceWith('patagonia.com');
    await user.click(screen.getByRole('button', { name: 'No banner until tomorrow' }));
    expect(actions.onSnooze).toHaveBeenCalledTimes(1);
  });

  it('keeps the focus on its button, and says beside it what it did', async () => {
    const show = (until: string | undefined) => (
      <QuietControls retailer={undefined} snoozedUntil={until} {...actions} />
    );
    const { user, rerender } = renderWithWords(show(undefined));
    const status = screen.getByRole('status');
    await user.click(screen.getByRole('button', { name: 'No banner until tomorrow' }));
    rerender(show('2026-11-24T12:00:00Z'));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Speak again' }));
    expect(status.isConnected && status.textContent).toContain('No banner until Nov 24, 2026.');
  });

  it('says until when it is quiet and ends it', async () => {
    const { user } = renderWithWords(
      <QuietControls retailer={undefined} snoozedUntil="2026-11-24T12:00:00Z" {...actions} />,
    );
    expect(screen.getByText(/No banner until Nov 24, 2026\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Speak again' }));
    expect(actions.onResume).toHaveBeenCalledTimes(1);
  });
});
