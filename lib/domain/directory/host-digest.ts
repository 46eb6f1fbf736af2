const wordsOf = (text: string): Uint32Array =>
  Uint32Array.from(text.trim().split(/\s+/), (word) => Number.parseInt(word, 16));

/** FIPS 180-4 §4.2.2. */
const constants = wordsOf(`
  428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 72be5d74
  80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da 983e5152 a831c66d
  b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e
  92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 1e376c08 2748774c 34b0bcb5
  391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2`);
/** §5.3.3. */
const initial = wordsOf('6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19');
const blockBytes = 64;

const at = (words: Uint32Array, place: number): number => words[place] ?? 0;
const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** §6.2.2, with the names that it has there. */
function addBlock(state: Uint32Array, message: DataView, first: number): void {
  const schedule = new Uint32Array(64);
  for (let t = 0; t < 16; t += 1) schedule[t] = message.getUint32(first + 4 * t);
  for (let t = 16; t < 64; t += 1) {
    const far = at(schedule, t - 15);
    const near = at(schedule, t - 2);
    schedule[t] =
      (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) +
      at(schedule, t - 7) +
      (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
      at(schedule, t - 16);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice;
    const step = (one + at(constants, t) + at(schedule, t)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + step) | 0;
    d = c;
    c = b;
    b = a;
    a = (step + two) | 0;
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries())
    state[place] = at(state, place) + word;
}

/**
 * The first 32 bits of the SHA-256 of a host, by which an index finds it. Not the browser's own digest: that answers from
 * another thread, and on a busy device a look-up waited longer for it than for all else.
 */
export function digestHost(host: string): number {
  const bytes = new TextEncoder().encode(host);
  const blocks = Math.ceil((bytes.length + 9) / blockBytes);
  const message = new DataView(new ArrayBuffer(blocks * blockBytes));
  new Uint8Array(message.buffer).set(bytes);
  message.setUint8(bytes.length, 0x80);
  message.setUint32(message.byteLength - 4, bytes.length * 8);
  const state = initial.slice();
  for (let block = 0; block < blocks; block += 1) addBlock(state, message, block * blockBytes);
  return at(state, 0);
}
