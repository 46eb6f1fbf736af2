import { browser, defineBackground } from '#imports';
import { hopPatterns } from '../../lib/domain/networks/hop-patterns.ts';
import { platformPolicies } from '../../lib/domain/platform-policy.ts';
import { watchAccess } from '../../lib/platform/access.ts';
import { answerAlarms } from '../../lib/platform/alarms.ts';
import { answerMessages } from '../../lib/platform/answer-messages.ts';
import { createDirectoryStore } from '../../lib/platform/directory/directory-store.ts';
import { browserFetch } from '../../lib/platform/fetch-bytes.ts';
import { observeFailures, observeRedirects } from '../../lib/platform/network-redirects.ts';
import { createWorkerDatabase } from '../../lib/platform/storage/worker-database.ts';
import { words } from '../../lib/platform/words.ts';
import { createHandlers } from './handlers.ts';
import type { WorkerParts } from './parts.ts';
import { noteFailure } from './stand-down/blocked-networks.ts';
import { noteHop } from './stand-down/hops.ts';
import { observeListedHosts } from './stand-down/observe-listed-hosts.ts';
import { createUpkeep } from './upkeep.ts';
import { prepareVisits } from './visits/prepare-visit.ts';

export default defineBackground({
  // Every listener is registered synchronously here, or the browser would not wake the worker for it.
  main() {
    const database = createWorkerDatabase();
    const parts: WorkerParts = {
      database,
      store: createDirectoryStore(database, true),
      packagedUrl: new URL('starter/', browser.runtime.getURL('/')).href,
      policy: import.meta.env.FIREFOX ? platformPolicies.firefox : platformPolicies.chromium,
      words,
      now: () => new Date(),
      fetch: browserFetch,
      random: Math.random,
    };
    const upkeep = createUpkeep(parts);

    answerMessages(createHandlers(parts, upkeep));
    answerAlarms(upkeep);
    observeRedirects(hopPatterns(), (hop) => noteHop(parts, hop));
    observeFailures(hopPatterns(), (failure) => noteFailure(parts, failure));
    prepareVisits(parts);
    void observeListedHosts(parts);
    watchAccess(() => void upkeep.refreshVisits());
    browser.runtime.onStartup.addListener(() => void upkeep.start());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void upkeep.start();
      if (reason === 'install')
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
  },
});
