import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

const folder = path.join(tmpdir(), `support4good-loopback-certificate-${userInfo().uid}`);

function create(): void {
  const draft = mkdtempSync(`${folder}-`);
  execFileSync(
    'openssl',
    [
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      [
        '-days',
        '3650',
        '-subj',
        '/CN=loopback.test',
        '-addext',
        'subjectAltName=DNS:loopback.test',
      ],
      ['-keyout', path.join(draft, 'key.pem'), '-out', path.join(draft, 'certificate.pem')],
    ].flat(),
    { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C' } },
  );
  mkdirSync(folder, { recursive: true });
  // The key last: whoever sees it sees the pair, also when two test runs start at once.
  if (existsSync(path.join(folder, 'key.pem'))) rmSync(draft, { recursive: true });
  else {
    for (const name of ['certificate.pem', 'key.pem']) {
      renameSync(path.join(draft, name), path.join(folder, name));
    }
  }
}

/** A self-signed pair for the loopback web, made by openssl on first use and kept in the system's temporary folder. */
export function loopbackCertificate(): { key: string; cert: string } {
  const key = path.join(folder, 'key.pem');
  if (!existsSync(key)) create();
  return {
    key: readFileSync(key, 'utf8'),
    cert: readFileSync(path.join(folder, 'certificate.pem'), 'utf8'),
  };
}
