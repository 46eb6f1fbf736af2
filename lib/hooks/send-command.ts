import { sendMessage } from '../platform/messaging.ts';
import type { MessageName, MessageRequest, MessageResponse } from '../schema/messages.ts';

type CommandName = {
  [Name in MessageName]: MessageResponse<Name> extends { ok: boolean } ? Name : never;
}[MessageName];

/** Asks the worker to do something. @returns whether it did; a worker that is gone did not. */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  request: MessageRequest<Name>,
): Promise<boolean> {
  try {
    const response: { ok: boolean } = await sendMessage(name, request);
    return response.ok;
  } catch {
    // Not answering is an outcome that the caller has words for.
    return false;
  }
}
