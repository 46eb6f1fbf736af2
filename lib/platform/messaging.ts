import { browser } from 'wxt/browser';
import type { MessageName, MessageRequest, MessageResponse } from '../schema/messages.ts';

// Only types of the protocol here: this file is part of the script that runs on every shop's page.

/** The worker did not answer: it was being updated, or a handler has a bug. The shopper may try again. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  readonly code = 'noAnswer';
}

/** False in a script whose extension was updated, disabled or removed under its page: nothing answers it any more. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined;

/** Sends a message to the worker; undefined when nothing answers. */
export async function trySending<Name extends MessageName>(
  name: Name,
  request: MessageRequest<Name>,
): Promise<MessageResponse<Name> | undefined> {
  try {
    return await browser.runtime.sendMessage({ name, request });
  } catch {
    // What the browser says of it differs, and nobody can act on the difference.
    return undefined;
  }
}

/** Sends a message to the worker. @throws {NoAnswerError} when nothing answers. */
export async function sendMessage<Name extends MessageName>(
  name: Name,
  request: MessageRequest<Name>,
): Promise<MessageResponse<Name>> {
  const response = await trySending(name, request);
  if (response === undefined) throw new NoAnswerError(name);
  return response;
}
