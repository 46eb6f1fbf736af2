import { writeFile } from 'node:fs/promises';
import { buildVectors } from './directory/build-vectors.ts';

await writeFile('tests/fixtures/directory/vectors.json', buildVectors());
