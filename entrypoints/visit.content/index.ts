import { defineContentScript } from '#imports';
import { visitPage } from './visit-page.ts';

export default defineContentScript({
  // Registered at run time for the shops that the shopper granted; in no manifest.
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main(context) {
    void visitPage(context.signal);
  },
});
