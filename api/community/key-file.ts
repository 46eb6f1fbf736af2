import { join } from 'node:path';

/** Where a community's signing key lies unless its steward says otherwise; `init` keeps the folder out of git. */
export const keyFileOf = (folder: string): string => join(folder, '.keys', 'community.pem');
