import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildVectors } from '../../../scripts/directory/build-vectors.ts';
import { describeFormat } from '../../../scripts/directory/describe-format.ts';

describe('generated files are what their scripts write', () => {
  it.each([
    ['docs/directory.schema.json', describeFormat],
    ['tests/fixtures/directory/vectors.json', buildVectors],
  ])('%s', async (file, build) => {
    expect(await readFile(resolve(file), 'utf8')).toBe(build());
  });
});
