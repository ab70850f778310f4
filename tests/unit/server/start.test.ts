/**
 * The program as people start it: what it prints, how it stops, and that a kill at any moment leaves
 * nothing broken.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { sessionAnswerSchema } from '../../../src/shared/wire/desk.ts';
import { root } from '../../setup/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'soban-start-'));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function launch(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { PORT: _, SOBAN_URL: __, ...rest } = process.env;
  const child = spawn(process.execPath, ['src/server/main.ts', ...args], {
    cwd: root,
    env: { ...rest, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  return child;
}

/** Runs to the end and gives all that was said. */
async function said(args: readonly string[], env?: Record<string, string>) {
  const child = launch(args, env);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (text += piece.toString()));
  }
  const [code]: unknown[] = await once(child, 'close');
  running.delete(child);
  return { code, text };
}

const readySchema = v.object({
  ready: v.literal(true),
  url: v.string(),
  port: v.number(),
  desk: v.string(),
  needsSetup: v.boolean(),
  join: v.nullable(v.object({ link: v.string(), typed: v.string() })),
  isSample: v.boolean(),
});

async function started(args: readonly string[], env?: Record<string, string>) {
  const child = launch(['--json', '--port', '0', ...args], env);
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('no output');
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const [line]: unknown[] = await once(reader, 'line');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code]: unknown[] = await once(child, 'close');
    running.delete(child);
    return code;
  };
  return { ready: v.parse(readySchema, JSON.parse(String(line))), lines, child, end };
}

it('starts with the sample, says so in one line, stops when asked, and starts again where it was', async () => {
  const data = join(folder, 'sample');
  const first = await started(['--data', data]);
  expect(first.ready).toMatchObject({
    url: `http://localhost:${first.ready.port}`,
    needsSetup: true,
    isSample: true,
  });
  expect(first.ready.desk).toMatch(/\/desk\/setup#[\w-]{43}$/);
  expect(first.ready.join?.link).toContain('/join#');
  expect(statSync(data).mode & 0o777).toBe(0o700);
  expect(statSync(join(data, 'soban.sqlite')).mode & 0o077).toBe(0);
  expect(await first.end('SIGTERM')).toBe(0);
  expect(first.lines).toHaveLength(1);

  const second = await started(['--data', data, '--empty']);
  expect(second.ready.isSample).toBe(true);
  expect(second.ready.join?.typed).not.toBe(first.ready.join?.typed);
  expect(second.ready.desk).not.toBe(first.ready.desk);
  expect(await second.end('SIGINT')).toBe(0);
}, 30_000);

it('killed again and again while it starts, it comes up whole', async () => {
  const data = join(folder, 'killed');
  for (const wait of [150, 300, 450, 600]) {
    const child = launch(['--json', '--port', '0', '--data', data]);
    const timer = setTimeout(() => child.kill('SIGKILL'), wait);
    await once(child, 'close');
    clearTimeout(timer);
    running.delete(child);
  }
  const server = await started(['--data', data]);
  expect(server.ready).toMatchObject({ needsSetup: true, isSample: true });
  const look = await fetch(`http://127.0.0.1:${server.ready.port}/api/join/look`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: server.ready.join?.typed }),
  });
  expect(await look.json()).toMatchObject({ areaName: 'Bản Phìn Chải' });
  await server.end('SIGKILL');
}, 60_000);

it('what was set up before a kill is there afterwards', async () => {
  const data = join(folder, 'empty');
  const first = await started(['--data', data, '--empty', '--commune', 'xã Thử']);
  expect(first.ready).toMatchObject({ join: null, isSample: false });
  const token = first.ready.desk.split('#')[1];
  const entered = await fetch(`http://127.0.0.1:${first.ready.port}/api/desk/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token, name: 'Hoàng Thị Thử', password: 'ruộng bậc thang' }),
  });
  expect(entered.status).toBe(200);
  await first.end('SIGKILL');

  const second = await started(['--data', data]);
  expect(second.ready).toMatchObject({ needsSetup: false, desk: `${second.ready.url}/desk/` });
  const session = await fetch(`http://127.0.0.1:${second.ready.port}/api/desk/session`, {
    headers: { cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '' },
  });
  const { communeName, account } = v.parse(sessionAnswerSchema, await session.json());
  expect([communeName, account?.displayName]).toEqual(['xã Thử', 'Hoàng Thị Thử']);

  const rival = await said(['--data', data, '--port', '0']);
  expect(rival.code).toBe(2);
  expect(rival.text).toContain('Không mở được dữ liệu');

  const busy = await said([
    '--data',
    join(folder, 'busy'),
    '--empty',
    '--port',
    String(second.ready.port),
  ]);
  expect(busy.code).toBe(2);
  expect(busy.text).toContain(`Cổng ${second.ready.port} đang có chương trình khác dùng`);
  expect(busy.text).toContain(`Another program uses port ${second.ready.port}`);
  await second.end('SIGTERM');
}, 30_000);

it('a person in a terminal gets two links in Vietnamese and English, and a code to scan', async () => {
  const child = launch(['--port', '0', '--data', join(folder, 'person')]);
  let text = '';
  child.stdout?.on('data', (piece: Buffer) => (text += piece.toString()));
  await expect.poll(() => text, { timeout: 20_000 }).toContain('Ctrl+C');
  expect(text).toMatch(/http:\/\/localhost:\d+\/desk\/setup#[\w-]{43}\n/);
  expect(text).toMatch(/http:\/\/localhost:\d+\/join#[0-9A-Z]{26}\n/);
  expect(text).toMatch(/Hoặc gõ mã: [0-9A-Z]{5} [0-9A-Z]{5}/);
  expect(text).toContain('chỉ mở được trên máy này');
  expect(text).toContain('on this machine only');
  expect(text.split('\n').filter((line) => /█.*▀.*█/.test(line)).length).toBeGreaterThan(10);
  expect(text).not.toContain('\u001b[');
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(text).toContain('Sổ Bản đã dừng');
}, 30_000);

it('with a public address the links use it and nothing is said of this machine', async () => {
  const { ready, end } = await started(['--data', join(folder, 'public')], {
    SOBAN_URL: 'https://soban.example',
  });
  expect(ready.desk).toMatch(/^https:\/\/soban\.example\/desk\/setup#/);
  expect(ready.join?.link).toMatch(/^https:\/\/soban\.example\/join#/);
  await end('SIGKILL');
}, 30_000);

it('a strange flag, a folder that is a file and an address it does not have are told plainly', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const data = join(folder, 'host');
  const answers = await Promise.all([
    said(['--prot', '80']),
    said(['--data', file]),
    said(['--data', data, '--empty', '--port', '0', '--host', '203.0.113.99']),
    said(['--help']),
  ]);
  expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 0]);
  expect(answers[0]?.text).toContain('“--prot”');
  expect(answers[1]?.text).toContain('Không mở được dữ liệu');
  expect(answers[2]?.text).toContain('203.0.113.99');
  expect(answers[3]?.text).toContain('--behind-proxy');
  for (const { text } of answers) expect(text).not.toMatch(/ {4}at |node:internal/);
}, 30_000);
