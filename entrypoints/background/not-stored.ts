/** The answer when the disk is full or the database broken. One object, since each of its copies costs the worker 30 bytes. */
export const notStored = { ok: false, code: 'storageFailed' } as const;
