import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../../api/community/site/qr-code.ts';

/** The modules of the code, with its quiet zone, from its path. */
async function modulesOf(text: string): Promise<boolean[][]> {
  const svg = String(await qrCode(text, 'a code'));
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const dark = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => dark.has(`${x} ${y}`)),
  );
}

const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

describe('a QR code', () => {
  it.each(['https://town.example/', `https://town.example/${'a'.repeat(400)}/`])(
    'of %s has its three finder patterns inside a quiet zone of four modules',
    async (text) => {
      const modules = await modulesOf(text);
      const inner = modules.length - 8;
      expect((inner - 17) % 4).toBe(0);
      const at = (left: number, top: number) =>
        finder.map((row, y) =>
          [...row].map((_, x) => (modules[top + y]?.[left + x] === true ? '1' : '0')).join(''),
        );
      for (const [left, top] of [
        [4, 4],
        [modules.length - 11, 4],
        [4, modules.length - 11],
      ] as const) {
        expect(at(left, top)).toEqual(finder);
      }
      const edge = modules.flatMap((row, y) =>
        row.filter((_, x) => Math.min(x, y) < 4 || Math.max(x, y) >= modules.length - 4),
      );
      expect(edge.every((module) => !module)).toBe(true);
    },
  );

  it('differs with its text, and puts no text of its own into the page', async () => {
    const [one, other] = await Promise.all([modulesOf('https://a.example/'), modulesOf('<b>')]);
    expect(one).not.toEqual(other);
    expect(String(await qrCode('<b>', '"<b>"'))).not.toContain('<b>');
  });
});
