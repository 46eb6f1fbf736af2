import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DecisionLog } from '../../components/DecisionLog.tsx';
import { RetailerId } from '../../lib/schema/primitives.ts';
import type { DecisionLogEntry } from '../../lib/schema/storage.ts';
import { renderWithWords } from './render.tsx';

const entry = (id: number, outcome: string, signals: DecisionLogEntry['signals'] = []) => ({
  id,
  retailerId: RetailerId.parse('shop.example'),
  signals,
  outcome,
  at: Date.UTC(2026, 10, 23, 12),
});
const bodyRows = () => screen.getAllByRole('row').slice(1);

it('says what was seen and what was decided, and why nothing was said', () => {
  const entries = [
    entry(3, 'stoodDown', [{ kind: 'redirectHop', network: 'awin' }]),
    entry(2, 'offer'),
    entry(1, 'closed'),
    entry(0, 'ofAnotherVersion'),
  ];
  renderWithWords(<DecisionLog entries={entries} onExport={() => undefined} />);
  const cells = bodyRows().map((row) => Array.from(row.children, (cell) => cell.textContent));
  expect(cells.map(([, ...rest]) => rest)).toEqual([
    ['shop.example', 'redirectHop (awin)', 'Silent: another referral'],
    ['shop.example', 'none', 'We spoke'],
    ['shop.example', 'none', 'Silent: closed here today'],
    ['shop.example', 'none', 'Silent'],
  ]);
  expect(cells[0]?.[0]).toMatch(/11\/2\d\/26/);
});

it('shows fifty of a thousand, and gives all of them away as a file', async () => {
  const onExport = vi.fn();
  const entries = Array.from({ length: 1000 }, (_, id) => entry(id, 'offer'));
  const { user } = renderWithWords(<DecisionLog entries={entries} onExport={onExport} />);
  expect(bodyRows()).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Save the log (JSON)' }));
  expect(onExport).toHaveBeenCalledOnce();
});

it('says so when nothing was decided yet', () => {
  renderWithWords(<DecisionLog entries={[]} onExport={() => undefined} />);
  expect(screen.getByText('Nothing decided yet.')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});
