/** Which requests are looked at at all: the address as printed, from our own page or typed by a person. Nothing else. */
import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Where files are handed in; it and the next are the only places that take anything but JSON. */
export const intakePath = '/api/intake';
/** Where files that are attached come in, part by part. */
export const uploadPath = '/api/upload';

/** The exact `Host` of this server: a browser leaves the port out only when it is 80. */
export function formatHost(port: number): string {
  return port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`;
}

/**
 * Undefined when the request may go on. Refused before anything is read:
 * another or a repeated `Host` (DNS rebinding), another `Origin` (also of another port: cookies do not know ports), a request
 * that another site's page started, a preflight, a body that a plain HTML form could have sent.
 */
export function findRefusal(request: IncomingMessage, port: number): Refusal | undefined {
  const host = formatHost(port);
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1 || hosts[0] !== host) return { status: 421, reason: 'sai địa chỉ máy' };
  if (request.method === 'OPTIONS') return { status: 403, reason: 'không nhận yêu cầu từ trang khác' };

  const origins = valuesOf(request, 'origin');
  const sites = valuesOf(request, 'sec-fetch-site');
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (origins.some((origin) => origin !== `http://${host}`) || origins.length > 1) {
    return { status: 403, reason: 'yêu cầu đến từ trang khác' };
  }
  if (sites.some((site) => site !== 'same-origin' && !(reading && site === 'none'))) {
    return { status: 403, reason: 'yêu cầu đến từ trang khác' };
  }
  if (reading) return undefined;

  if (request.method !== 'POST') return { status: 405, reason: 'cách gửi không dùng ở đây' };
  // A browser always names the origin of a POST; whatever does not is not our page.
  if (origins.length === 0) return { status: 403, reason: 'không rõ yêu cầu đến từ đâu' };
  // Both are forms that only a script of ours can send: a page of another site would have to ask first, and is refused.
  const expected =
    pathOf(request) === intakePath || pathOf(request) === uploadPath
      ? /^application\/octet-stream$/i
      : /^application\/json(;\s*charset=utf-8)?$/i;
  if (!expected.test(request.headers['content-type'] ?? '')) {
    return { status: 415, reason: 'nội dung gửi không đúng dạng' };
  }
  return undefined;
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? '';

/** Every value of a header, also where Node would keep only the first. */
function valuesOf(request: IncomingMessage, name: string): readonly string[] {
  return request.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === name);
}
