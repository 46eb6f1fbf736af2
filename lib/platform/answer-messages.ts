import { browser } from 'wxt/browser';
import {
  type MessageName,
  type MessageRequest,
  type MessageResponse,
  protocol,
} from '../schema/messages.ts';

/** Who sent a message, as the browser says it. */
export interface Sender {
  /** Present when a content script of this tab sent it. */
  readonly tabId?: number;
  readonly url?: string;
}

export type Handlers = {
  readonly [Name in MessageName]: (
    request: MessageRequest<Name>,
    sender: Sender,
  ) => Promise<MessageResponse<Name>>;
};

const isMessageName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(protocol, name);

/**
 * Answers every message of the protocol with its handler. A message that is not ours, not of the protocol, does not
 * parse, or comes from a page where only our own pages may speak, gets no answer.
 */
export function answerMessages(handlers: Handlers): void {
  const answer = async <Name extends MessageName>(name: Name, request: unknown, sender: Sender) => {
    const parsed = protocol[name].request.safeParse(request);
    if (!parsed.success) return undefined;
    const handler: (request: never, sender: Sender) => Promise<unknown> = handlers[name];
    return handler(parsed.data as never, sender);
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id) return;
    if (typeof message !== 'object' || message === null || !('name' in message)) return;
    const { name } = message;
    if (!isMessageName(name)) return;
    const fromPage =
      sender.tab !== undefined && sender.url?.startsWith(browser.runtime.getURL('/')) !== true;
    const frameIsTop = sender.frameId === undefined || sender.frameId === 0;
    if (protocol[name].from === 'extension' ? fromPage : !fromPage || !frameIsTop) return;
    const { tab, url } = sender;
    answer(name, 'request' in message ? message.request : undefined, {
      ...(tab?.id !== undefined && { tabId: tab.id }),
      ...(url !== undefined && { url }),
    }).then(
      (response) => respond(response),
      // A handler's bug: the caller sees no answer and says so; the browser logs the error itself.
      (error) => {
        respond(undefined);
        throw error;
      },
    );
    return true;
  });
}
