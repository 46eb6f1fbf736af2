import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '../../lib/platform/storage/storage-items.ts';
import type { MessageName, MessageRequest, MessageResponse } from '../../lib/schema/messages.ts';

type Answers = {
  [Name in MessageName]?: (
    request: MessageRequest<Name>,
  ) => MessageResponse<Name> | Promise<MessageResponse<Name>>;
};

/**
 * A worker that answers as told and otherwise saves settings as the real one does. What it was asked is kept. The real
 * one is behind these pages in the browser tests.
 */
export function startFakeWorker(answers: Answers) {
  const asked: { name: string; request: unknown }[] = [];
  const save = async (changes: object) => {
    await settingsItem.setValue({ ...(await settingsItem.getValue()), ...changes });
    return { ok: true } as const;
  };
  const all: Answers = {
    updateSettings: ({ changes }) => save(changes),
    chooseNonprofit: ({ nonprofit }) => save({ nonprofit }),
    ...answers,
  };
  fakeBrowser.runtime.onMessage.addListener((message, _sender, respond) => {
    const { name, request } = message;
    asked.push({ name, request });
    const answer = Object.entries(all).find(([key]) => key === name)?.[1];
    if (answer === undefined) return false;
    void Promise.resolve(answer(request)).then(respond);
    return true;
  });
  return {
    asked,
    requestsOf: (name: MessageName) =>
      asked.filter((message) => message.name === name).map((message) => message.request),
  };
}
