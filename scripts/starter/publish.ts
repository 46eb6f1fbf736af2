import { parseArgs } from 'node:util';
import { CommunitySourceError, formatDiagnostic } from '../../api/community/diagnostic.ts';
import { type PublishReport, publishCommunity } from '../../api/community/publish.ts';

const { env } = process;

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: 'assets/communities/starter' },
    out: { type: 'string', default: '.build/starter' },
    api: { type: 'string' },
    key: { type: 'string', default: env.S4G_SIGNING_KEY_FILE ?? '.keys/starter.pem' },
  },
});

function describe({ community, version, counts, shards, bytes, fingerprint }: PublishReport) {
  return [
    `${community.name}, version ${version}${community.sandbox === true ? ' (sandbox)' : ''}`,
    `${counts.retailers} retailers, ${counts.memberBusinesses} member businesses, ${counts.nonprofits} nonprofits`,
    `${shards} shards, ${Math.ceil(bytes / 1024)} KB in ${values.out}`,
    `server: ${community.api ?? 'none, so alternatives only'}`,
    `key: ${fingerprint}`,
    '',
  ].join('\n');
}

try {
  const report = await publishCommunity({
    sourceFolder: values.source,
    outputFolder: values.out,
    keyFile: values.key,
    passphrase: env.S4G_SIGNING_KEY_PASSPHRASE,
    api: values.api ?? env.S4G_API_URL,
    replace: true,
  });
  process.stdout.write(describe(report));
  for (const warning of report.warnings) process.stderr.write(`${formatDiagnostic(warning)}\n`);
} catch (cause) {
  if (!(cause instanceof CommunitySourceError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
