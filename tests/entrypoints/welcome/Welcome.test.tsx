import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import { renderWithWords } from '../../components/render.tsx';
import { foodBank } from '../../components/samples.ts';
import { installExtension } from '../device.ts';

let device: Awaited<ReturnType<typeof installExtension>>;

beforeEach(async () => {
  device = await installExtension();
});

const openWelcome = async () => renderWithWords(<Welcome />);
const settings = () => settingsItem.getValue();

describe('a first-time shopper', () => {
  it('has a nonprofit and access after three clicks', async () => {
    const { user } = await openWelcome();
    await user.click(await screen.findByRole('button', { name: 'I have read who pays. Go on' }));
    await user.click(await screen.findByRole('button', { name: /^Vermont Foodbank/ }));
    await user.click(
      await screen.findByRole('button', { name: 'Allow the 2 shops of your communities' }),
    );
    expect(await screen.findByRole('heading', { name: 'All set' })).toBeTruthy();
    expect(screen.getByText(/only where it helps Vermont Foodbank/)).toBeTruthy();
    expect((await settings()).nonprofit).toEqual(foodBank);
    expect(device.granted).toContain('https://*.patagonia.com/*');
    expect(device.granted).toContain('https://*.target.com/*');
  });

  it('reads who pays before anything is saved or asked for', async () => {
    await openWelcome();
    await screen.findByRole('heading', { name: 'What happens, and who pays' });
    expect(screen.getByText(/The shop then pays a commission/)).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(await settings()).toEqual({});
    expect(device.granted.size).toBe(0);
    expect(device.asked).toEqual([]);
  });
});

it('resumes at the step that is open', async () => {
  const first = await openWelcome();
  await first.user.click(await screen.findByRole('button', { name: /^I have read/ }));
  await screen.findByText('Step 2 of 3');
  first.unmount();
  await openWelcome();
  expect(await screen.findByText('Step 2 of 3')).toBeTruthy();
});

it('lets one choose later and say not now, and says what is possible then', async () => {
  const { user } = await openWelcome();
  await user.click(await screen.findByRole('button', { name: /^I have read/ }));
  await user.click(await screen.findByRole('button', { name: 'Choose later' }));
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.getByText(/Offers begin once you choose a nonprofit/)).toBeTruthy();
  expect(screen.getByText(/click the toolbar icon in a shop/)).toBeTruthy();
  expect(device.granted.size).toBe(0);
});

it('takes a no in the browser’s prompt for an answer and stays usable', async () => {
  device.prompt.answer = false;
  const { user } = await openWelcome();
  await user.click(await screen.findByRole('button', { name: /^I have read/ }));
  await user.click(await screen.findByRole('button', { name: 'Choose later' }));
  await user.click(await screen.findByRole('button', { name: /^Allow the 2 shops/ }));
  expect((await screen.findByRole('status')).textContent).toMatch(/^Not allowed\./);
  expect(screen.getByRole('button', { name: 'Not now' })).toBeTruthy();
});

it('finds a nonprofit by its number among those on the device', async () => {
  const { user } = await openWelcome();
  await user.click(await screen.findByRole('button', { name: /^I have read/ }));
  await user.type(await screen.findByRole('searchbox'), '03-0253743');
  expect(await screen.findByText('1 nonprofit')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Vermont Foodbank/ })).toBeTruthy();
});

it('finds a nonprofit near a place that is typed by hand, of the cause that is picked', async () => {
  const { user } = await openWelcome();
  await user.click(await screen.findByRole('button', { name: /^I have read/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Near a town or region' }), 'Barre');
  expect(await screen.findByText('1 nonprofit')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Vermont Foodbank/ })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Cause' }), 'Animals');
  expect(await screen.findByText(/^Nothing found/)).toBeTruthy();
});
