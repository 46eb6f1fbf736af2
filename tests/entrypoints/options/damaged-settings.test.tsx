import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { howCalm } from '../../../lib/domain/how-calm.ts';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import { renderWithWords } from '../../components/render.tsx';
import { nonprofit } from '../../components/samples.ts';
import { installExtension } from '../device.ts';

beforeEach(async () => {
  await installExtension();
});

const damage = (changes: object) =>
  fakeBrowser.storage.local.set({
    settings: {
      disclosureAcceptedAt: '2026-11-20T10:00:00Z',
      nonprofit: nonprofit(),
      ...changes,
    },
  });

it('says that nothing is said until how often is chosen, and shows no choice before', async () => {
  await damage({ calmness: 'weekdaysOnly' });
  const { user } = renderWithWords(<Options />);
  expect(await screen.findByText(/We stay silent until you choose again/)).toBeTruthy();
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  // Another change is no choice of that.
  await user.click(screen.getByRole('checkbox', { name: 'Vegan' }));
  expect(await screen.findByRole('checkbox', { name: 'Vegan', checked: true })).toBeTruthy();
  expect(screen.getByText(/We stay silent until you choose again/)).toBeTruthy();
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^Calm/ }));
  expect(await screen.findByRole('radio', { name: /^Calm/, checked: true })).toBeTruthy();
  expect(screen.queryByText(/were damaged/)).toBeNull();
  expect(await settingsItem.getValue()).toMatchObject({ calmness: 'calm', values: ['vegan'] });
});

it('says once that another is lost, and shows what is kept', async () => {
  await damage({ calmness: 'checkoutOnly', country: 'Atlantis' });
  const { user, unmount } = renderWithWords(<Options />);
  expect(await screen.findByText(/please look through the rest/)).toBeTruthy();
  expect(screen.getByRole('radio', { name: /cart and checkout/, checked: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Got it' }));
  await waitFor(() => expect(screen.queryByText(/were damaged/)).toBeNull());
  unmount();
  renderWithWords(<Options />);
  await screen.findByRole('radio', { checked: true });
  expect(screen.queryByText(/were damaged/)).toBeNull();
  expect(await settingsItem.getValue()).toMatchObject({ calmness: 'checkoutOnly' });
});

it('keeps how often was chosen where only the pause is lost, and speaks again when told to', async () => {
  await damage({ calmness: 'checkoutOnly', snoozedUntil: 1_796_000_000 });
  const { user } = renderWithWords(<Options />);
  expect(await screen.findByText(/^No banner anywhere: some of your settings/)).toBeTruthy();
  expect(screen.getByRole('radio', { name: /cart and checkout/, checked: true })).toBeTruthy();
  expect(howCalm(await settingsItem.getValue())).toBe('off');
  await user.click(screen.getByRole('button', { name: 'Speak again' }));
  await waitFor(() => expect(screen.queryByText(/were damaged/)).toBeNull());
  expect(howCalm(await settingsItem.getValue())).toBe('checkoutOnly');
});
