import { writeFile } from 'node:fs/promises';
import { describeFormat } from './directory/describe-format.ts';

// The directory format as JSON Schema, for whoever implements it elsewhere; docs/directory-format.md says the rest.
await writeFile('docs/directory.schema.json', describeFormat());
