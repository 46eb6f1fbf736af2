import * as z from 'zod/mini';

// Zod probes `new Function` otherwise, and under an extension's CSP each probe is a logged violation.
z.config({ jitless: true });

export { z };
