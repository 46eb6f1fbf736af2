import { defineUnlistedScript } from '#imports';
import { visitPage } from './visit-page.ts';

// Registered at run time for the shops that the shopper granted; in no manifest. Not WXT's content-script wrapper: that
// adds 3.2 KB to a script of 12, and announces itself to the page with a message that every shop could listen for.
export default defineUnlistedScript(() => {
  void visitPage(new AbortController().signal);
});
