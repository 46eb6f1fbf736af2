import { expect, it } from 'vitest';
import { createQueue } from '../../../lib/domain/queue.ts';

it('begins each work when the one before it has ended, whatever became of it', async () => {
  const inOrder = createQueue();
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  const first = inOrder(work('first'));
  const failing = inOrder(async () => {
    await work('failing')();
    throw new Error('failing');
  });
  const last = inOrder(work('last'));
  await expect(failing).rejects.toThrow('failing');
  expect(await Promise.all([first, last])).toEqual(['first', 'last']);
  expect(log).toEqual(
    ['first', 'failing', 'last'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});
