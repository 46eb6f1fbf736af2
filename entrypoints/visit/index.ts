import { defineUnlistedScript } from '#imports';
import { visitPage } from '../visit.content/visit-page.ts';

// Registered at run time for the shops that the shopper granted; in no manifest. Not WXT's content-script wrapper: that
// is 3.2 of the script's 10 KB, and announces itself to the page with a message that every shop could listen for.
export default defineUnlistedScript(() => {
  void visitPage(new AbortController().signal);
});
