import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SuggestShop } from '../../components/SuggestShop.tsx';
import { CommunityId } from '../../lib/schema/primitives.ts';
import { renderWithWords } from './render.tsx';

const community = (contact: string, id = 'maple') => ({
  id: CommunityId.parse(id),
  name: 'Maple Street School',
  steward: { name: 'Ada', contact },
});

function show(contact: string, copied = true) {
  const onCopy = vi.fn(async () => copied);
  const view = renderWithWords(
    <SuggestShop host="little-shop.com" communities={[community(contact)]} onCopy={onCopy} />,
  );
  return { ...view, onCopy };
}

it('copies the words at the shopper’s click, and nothing before', async () => {
  const { user, onCopy } = show('ada@maple.example');
  await user.click(screen.getByText('Suggest little-shop.com'));
  expect(onCopy).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(
    'Please look at little-shop.com for the list of Maple Street School.',
  );
  expect((await screen.findByRole('status')).textContent).toBe('Copied.');
});

it('says how to go on where the browser forbids copying', async () => {
  const { user } = show('ada@maple.example', false);
  await user.click(screen.getByText('Suggest little-shop.com'));
  await user.click(screen.getByRole('button', { name: 'Copy the text' }));
  expect((await screen.findByRole('status')).textContent).toMatch(/copy it yourself/);
});

it.each([
  ['ada@maple.example', 'mailto:ada@maple.example'],
  ['https://maple.example/ask', 'https://maple.example/ask'],
])('links to the steward at %s', (contact, href) => {
  show(contact);
  const link = screen.getByRole('link', { name: contact, hidden: true });
  expect(link.getAttribute('href')).toBe(href);
});

it('shows a contact of another kind as text', () => {
  show('javascript:alert(1)');
  expect(screen.queryByRole('link', { hidden: true })).toBeNull();
  expect(screen.getByText('javascript:alert(1)')).toBeTruthy();
});

it('is not there without a community to suggest it to', () => {
  const { container } = renderWithWords(
    <SuggestShop host="little-shop.com" communities={[]} onCopy={async () => true} />,
  );
  expect(container.textContent).toBe('');
});
