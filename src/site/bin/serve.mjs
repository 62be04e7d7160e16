/**
 * A small static server for `dist`: right types, brotli or gzip, entity tags, the 404 page of the reader's language.
 * Node only, no packages. `serve()` is used by `npm start` and by the browser tests; run as a program it serves
 * `dist` on --port (4321).
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.py': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.ipynb': 'application/json; charset=utf-8',
};
const PACKED = new Set(['.woff2', '.png', '.ico']);

/** The file a path names, never outside `root`; null when there is none. */
async function locate(root, pathname) {
  let decoded;
  try { decoded = decodeURIComponent(pathname); } catch { return null; }
  const file = path.join(root, path.normalize(decoded));
  if (file !== root && !file.startsWith(root + path.sep)) return null;
  try {
    const info = await stat(file);
    if (info.isFile()) return { file };
    if (!decoded.endsWith('/')) return { redirect: `${pathname}/` };
    const index = path.join(file, 'index.html');
    return (await stat(index)).isFile() ? { file: index } : null;
  } catch {
    return null;
  }
}

/**
 * Serves `root` on this machine only (127.0.0.1, and ::1 where there is one; HOST or `host` opens it wider), on the
 * first free port from `port` on. Resolves to { port, close }.
 * `strict` refuses to move to another port: the promise rejects with EADDRINUSE.
 */
export async function serve({ root, port = 4321, host = process.env.HOST, strict = false }) {
  const cache = new Map();

  async function load(file) {
    const { mtimeMs, size } = await stat(file);
    const known = cache.get(file);
    if (known && known.mtimeMs === mtimeMs && known.size === size) return known;
    const body = await readFile(file);
    const entry = { file, mtimeMs, size, body, tag: `"${createHash('sha1').update(body).digest('base64url')}"`, packed: new Map() };
    cache.set(file, entry);
    return entry;
  }

  /** The file the build packed as small as it goes; null when there is none or it is older than the text. */
  async function packedBeside({ file, mtimeMs }) {
    try {
      return (await stat(`${file}.br`)).mtimeMs >= mtimeMs ? await readFile(`${file}.br`) : null;
    } catch {
      return null;
    }
  }

  async function encoded(entry, ext, accept) {
    if (PACKED.has(ext) || entry.body.length < 512) return { body: entry.body };
    const encoding = /\bbr\b/.test(accept) ? 'br' : /\bgzip\b/.test(accept) ? 'gzip' : '';
    if (!encoding) return { body: entry.body };
    if (!entry.packed.has(encoding)) {
      entry.packed.set(encoding, encoding === 'br'
        ? await packedBeside(entry) ?? await brotli(entry.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: entry.body.length } })
        : await gz(entry.body, { level: 9 }));
    }
    return { body: entry.packed.get(encoding), encoding };
  }

  async function answer(request, response) {
    try {
      const { pathname, search } = new URL(request.url, 'http://localhost');
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
      }
      const found = await locate(root, pathname);
      if (found?.redirect) {
        response.writeHead(301, { Location: found.redirect + search }).end();
        return;
      }
      let status = 200;
      let file = found?.file;
      if (!file) {
        status = 404;
        const language = pathname.startsWith('/zh-CN/') ? 'zh-CN' : pathname.startsWith('/en/') ? 'en' : '';
        file = (language && (await locate(root, `/${language}/404/`))?.file) || path.join(root, '404.html');
      }
      const ext = path.extname(file);
      const entry = await load(file);
      const headers = {
        'Content-Type': TYPES[ext] ?? 'application/octet-stream',
        'Cache-Control': pathname.startsWith('/_astro/') && status === 200 ? 'public, max-age=31536000, immutable'
          : ext === '.woff2' ? 'public, max-age=86400' : 'no-cache',
        ETag: entry.tag,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        Vary: 'Accept-Encoding',
      };
      if (status === 200 && request.headers['if-none-match'] === entry.tag) {
        response.writeHead(304, headers).end();
        return;
      }
      const { body, encoding } = await encoded(entry, ext, String(request.headers['accept-encoding'] ?? ''));
      if (encoding) headers['Content-Encoding'] = encoding;
      headers['Content-Length'] = body.length;
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error.code === 'ENOENT' ? 'Not found' : 'The server failed to read this page.');
    }
  }

  const listen = (at, address) => new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject);
    server.listen(at, address, () => { server.off('error', reject); resolve(server); });
  });

  for (let at = port; ; at += 1) {
    const servers = [];
    try {
      servers.push(await listen(at, host ?? '127.0.0.1'));
      if (!host) {
        try {
          servers.push(await listen(at, '::1'));
        } catch (error) {
          if (error.code === 'EADDRINUSE') throw error; // someone else answers there; any other reason: no IPv6 here
        }
      }
      return {
        port: at,
        close: () => Promise.all(servers.map((server) => new Promise((resolve) => { server.closeAllConnections?.(); server.close(resolve); }))),
      };
    } catch (error) {
      for (const server of servers) server.close();
      if (error.code !== 'EADDRINUSE' || strict || at >= port + 20) throw error;
    }
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../dist');
  const { port } = await serve({ root, port: at > 0 ? Number(process.argv[at + 1]) : 4321, strict: process.argv.includes('--strict') });
  console.log(`http://localhost:${port}/`);
}
