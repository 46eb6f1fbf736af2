import { parseArgs } from 'node:util';
import { keyFingerprint } from '../../../lib/domain/directory/key-fingerprint.ts';
import { type Command, type CommandIo, UsageError } from '../command-io.ts';
import { keyFileOf } from '../key-file.ts';
import { readCommunity } from '../read-community.ts';
import { writeRevocation } from '../revocation-file.ts';
import { revokeKey } from '../revoke-key.ts';
import { rotateKey } from '../rotate-key.ts';
import { createSigningKey, loadSigningKey, type SigningKey } from '../signing-key.ts';

interface KeyRequest {
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string | undefined;
  readonly certificate: string | undefined;
}

interface Action {
  readonly run: (request: KeyRequest) => Promise<SigningKey>;
  /** Whether the key that comes of it is new, so that its withdrawal is written beside it. */
  readonly makesKey: boolean;
  readonly advice: string;
}

const actions = {
  create: {
    run: ({ file, passphrase }) => createSigningKey(file, passphrase),
    makesKey: true,
    advice: 'Keep a copy in a safe place: without it subscribers cannot follow you.',
  },
  show: {
    run: ({ file, passphrase }) => loadSigningKey(file, passphrase),
    makesKey: false,
    advice: '',
  },
  rotate: {
    run: ({ folder, file, passphrase }) => rotateKey(folder, file, passphrase),
    makesKey: true,
    advice:
      'Publish with --next, and subscribers follow by themselves. Keep the old key’s file too.',
  },
  revoke: {
    run: ({ file, ...request }) => revokeKey({ ...request, keyFile: file }),
    makesKey: true,
    advice:
      'The key is withdrawn in community.yaml. Publish with --next. Whoever pinned it is stopped and has to compare the new fingerprint, so tell it to your members now.',
  },
  certificate: {
    run: ({ file, passphrase }) => loadSigningKey(file, passphrase),
    makesKey: true,
    advice: '',
  },
} as const satisfies Record<string, Action>;

const isAction = (text: string | undefined): text is keyof typeof actions =>
  text !== undefined && Object.hasOwn(actions, text);

async function describe(key: SigningKey, file: string, io: CommandIo): Promise<void> {
  io.write(`${file}\npublic key ${key.publicKey}\n`);
  io.write(`fingerprint ${await keyFingerprint(key.publicKey)}\n`);
  if (key.readableByOthers) {
    io.warn(`Other users of this computer can read ${file}. Close it: chmod 600\n`);
  }
}

export const keys: Command = {
  usage: 'keys create|show|rotate|revoke|certificate [folder] [--key file] [--certificate file]',
  summary: 'makes, shows, replaces or withdraws the key that signs the directory',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { key: { type: 'string' }, certificate: { type: 'string' } },
    });
    const [action, folder = '.'] = positionals;
    if (!isAction(action)) throw new UsageError(keys.usage);
    const file = values.key ?? keyFileOf(folder);
    const passphrase = io.env.S4G_SIGNING_KEY_PASSPHRASE;
    const { run, makesKey, advice } = actions[action];
    const { id } = (await readCommunity(folder)).profile.value.community;
    const key = await run({ folder, file, passphrase, certificate: values.certificate });
    await describe(key, file, io);
    if (makesKey) {
      const revocation = await writeRevocation(id, key, file);
      io.write(`${revocation} withdraws this key should it be stolen: keep it elsewhere.\n`);
    }
    if (advice !== '') io.write(`${advice}\n`);
    return 0;
  },
};
