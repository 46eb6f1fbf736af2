import { act, renderHook, waitFor } from '@testing-library/react';
import { afterAll, expect, it, vi } from 'vitest';
import { directoryStore } from '../../../lib/hooks/directory-store.ts';
import { useCommunities } from '../../../lib/hooks/use-communities.ts';
// Tells live queries of the worker's writes.
import '../../../lib/platform/storage/database.ts';
import { createWorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';

const database = createWorkerDatabase();
afterAll(() => database.close());

it('takes no failure of a load that a newer one has replaced', async () => {
  const first = Promise.withResolvers<never>();
  const load = vi.spyOn(directoryStore, 'loadCommunities');
  load.mockReturnValueOnce(first.promise).mockResolvedValue([]);
  const { result } = renderHook(() => useCommunities());
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  await database.write(['directories'], (transaction) =>
    transaction.objectStore('directories').put({ communityId: 'any' } as never),
  );
  await waitFor(() => expect(result.current).toEqual([]));
  await act(async () => {
    first.reject(new Error('superseded'));
    await first.promise.catch(() => undefined);
  });
  expect(result.current).toEqual([]);
});
