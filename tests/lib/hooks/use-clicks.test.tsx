import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useClicks } from '../../../lib/hooks/use-clicks.ts';
import { createWorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';
import { click } from '../../components/samples.ts';

afterEach(cleanup);

function Count() {
  const clicks = useClicks();
  return <p>{clicks === undefined ? 'unread' : `${clicks.length} clicks`}</p>;
}

const save = async (clickId: string) => {
  const worker = createWorkerDatabase();
  await worker.write(['clicks'], async (transaction) => {
    await transaction.objectStore('clicks').put(click({ clickId }));
  });
  await worker.close();
};

it('follows what the worker writes, and a deletion of everything', async () => {
  render(<Count />);
  expect(screen.getByText('unread')).toBeTruthy();
  await screen.findByText('0 clicks');
  await save('a'.repeat(26));
  await screen.findByText('1 clicks');
  await save('b'.repeat(26));
  await screen.findByText('2 clicks');
  await createWorkerDatabase().delete();
  expect(await screen.findByText('0 clicks')).toBeTruthy();
});
