/**
 * Who may talk to the loopback server. Three secrets of 256 bits, none of them ever stored:
 *
 * - the session: lives only in an HttpOnly, SameSite=Strict cookie; each browser gets its own; ends after a long idle time;
 * - the address key: stands in the address that is printed in the console, for as long as the program runs, so that the
 *   person who started it can open the address again. It buys a new session and is at once replaced by the plain address;
 * - the launch key: stands on the command line of the browser window that the program opens itself, where other accounts of
 *   the machine could read it, and is therefore good for one use within a minute.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Sessions {
  /** The key in the printed address. */
  readonly addressKey: string;
  /** A key for one use within a minute. */
  makeLaunchKey(): string;
  /** Trades a key for the secret of a new session. */
  enter(key: string): EntryResult;
  /** True when the secret belongs to a session that has not ended; using it keeps it alive. */
  isOpen(secret: string | undefined): boolean;
}

export type EntryResult =
  | { readonly entered: true; readonly secret: string }
  | { readonly entered: false; readonly reason: 'wrong_key' | 'too_many_tries' };

interface Session {
  readonly digest: Buffer;
  lastUsed: number;
}

const idleLimit = 12 * 60 * 60 * 1000;
const launchKeyLife = 60 * 1000;
const sessionLimit = 64;
const wrongTriesPerMinute = 10;

/** `now` in milliseconds; a monotonic clock, so that setting the system clock neither ends nor prolongs a session. */
export function createSessions(now: () => number = () => performance.now()): Sessions {
  const addressKey = makeSecret();
  const addressDigest = digestOf(addressKey);
  let launchKeys: readonly { readonly digest: Buffer; readonly until: number }[] = [];
  let sessions: readonly Session[] = [];
  let wrongTries: readonly number[] = [];

  const takeKey = (key: string): boolean => {
    const digest = digestOf(key);
    const usable = launchKeys.filter((launchKey) => launchKey.until > now());
    const fits = usable.filter((launchKey) => timingSafeEqual(launchKey.digest, digest));
    launchKeys = usable.filter((launchKey) => !fits.includes(launchKey));
    return fits.length > 0 || timingSafeEqual(addressDigest, digest);
  };

  return {
    addressKey,
    makeLaunchKey() {
      const key = makeSecret();
      launchKeys = [...launchKeys, { digest: digestOf(key), until: now() + launchKeyLife }];
      return key;
    },
    enter(key) {
      if (!takeKey(key)) {
        wrongTries = [...wrongTries.filter((at) => at > now() - 60_000), now()];
        return { entered: false, reason: wrongTries.length > wrongTriesPerMinute ? 'too_many_tries' : 'wrong_key' };
      }
      const secret = makeSecret();
      // The longest unused session gives way: a person re-opening the address every minute must not fill the memory.
      const others = [...sessions].sort((a, b) => b.lastUsed - a.lastUsed).slice(0, sessionLimit - 1);
      sessions = [...others, { digest: digestOf(secret), lastUsed: now() }];
      return { entered: true, secret };
    },
    isOpen(secret) {
      if (secret === undefined) return false;
      const digest = digestOf(secret);
      sessions = sessions.filter((session) => session.lastUsed > now() - idleLimit);
      const session = sessions.find((one) => timingSafeEqual(one.digest, digest));
      if (session) session.lastUsed = now();
      return session !== undefined;
    },
  };
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
