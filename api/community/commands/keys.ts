import { parseArgs } from 'node:util';
import { keyFingerprint } from '../../../lib/domain/directory/key-fingerprint.ts';
import { type Command, type CommandIo, UsageError } from '../command-io.ts';
import { keyFileOf } from '../key-file.ts';
import { rotateKey } from '../rotate-key.ts';
import { createSigningKey, loadSigningKey, type SigningKey } from '../signing-key.ts';

interface KeyRequest {
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string | undefined;
}

const actions = {
  create: ({ file, passphrase }: KeyRequest) => createSigningKey(file, passphrase),
  show: ({ file, passphrase }: KeyRequest) => loadSigningKey(file, passphrase),
  rotate: ({ folder, file, passphrase }: KeyRequest) => rotateKey(folder, file, passphrase),
} satisfies Record<string, (request: KeyRequest) => Promise<SigningKey>>;

const isAction = (text: string | undefined): text is keyof typeof actions =>
  text !== undefined && Object.hasOwn(actions, text);

const advice = {
  create: 'Keep a copy in a safe place: without it subscribers cannot follow you.',
  show: '',
  rotate:
    'Raise version and publishedAt in community.yaml and publish. Keep the old key’s file too.',
} as const satisfies Record<keyof typeof actions, string>;

async function describe(key: SigningKey, file: string, io: CommandIo): Promise<void> {
  io.write(`${file}\npublic key ${key.publicKey}\n`);
  io.write(`fingerprint ${await keyFingerprint(key.publicKey)}\n`);
  if (key.readableByOthers) {
    io.warn(`Other users of this computer can read ${file}. Close it: chmod 600\n`);
  }
}

export const keys: Command = {
  usage: 'keys create|show|rotate [folder] [--key file]',
  summary: 'makes, shows or replaces the key that signs the directory',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' } },
    });
    const [action, folder = '.'] = positionals;
    if (!isAction(action)) throw new UsageError(keys.usage);
    const file = values.key ?? keyFileOf(folder);
    const passphrase = io.env.S4G_SIGNING_KEY_PASSPHRASE;
    await describe(await actions[action]({ folder, file, passphrase }), file, io);
    if (advice[action] !== '') io.write(`${advice[action]}\n`);
    return 0;
  },
};
