/**
 * `npm run dev`: the server, restarted when its files change, and both apps with hot reload. Phone
 * at port 5173, desk below it at /desk/. Ctrl-C ends all three; if one ends, the others do too.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.ts';

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const parts = [
  ['--watch', 'src/server/main.ts', ...process.argv.slice(2)],
  [vite, '--mode', 'desk'],
  [vite, '--mode', 'phone'],
];

const running: ChildProcess[] = parts.map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
);
for (const child of running) child.on('exit', endAll);
process.on('SIGINT', endAll);
process.on('SIGTERM', endAll);

function endAll(): void {
  for (const child of running) child.kill();
}
