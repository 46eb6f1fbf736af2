/**
 * Errors that say nothing about a block: the shopper went elsewhere, the machine is offline, or the network changed.
 * Chromium: net/base/net_error_list.h; Firefox: xpcom/base/ErrorList.py; read 2026-11-23.
 */
const passing =
  /ERR_(?:ABORTED|INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|TIMED_OUT|CONNECTION_TIMED_OUT)|NS_BINDING_(?:ABORTED|REDIRECTED|RETARGETED)|NS_ERROR_(?:OFFLINE|ABORT|NET_TIMEOUT)/;

/**
 * Whether an error of the browser's says that a host is kept from it: by another extension, a rule of the name server or
 * of an administrator. Decided after the click, from what the browser says; no request is made to find out before.
 */
export const isBlocked = (error: string): boolean => error !== '' && !passing.test(error);
