/**
 * The browser that journeys drive: the system's own Chromium or Chrome. Run as a program (`npm
 * test` does) it installs Debian's Chromium and a font with Vietnamese letters where they are
 * missing and apt is at hand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env['LOCALAPPDATA'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

/**
 * Quiet and alone: no look-ups of its own, nothing shared between two runs but the profile folder.
 */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where Chromium lies; the variable CHROMIUM goes before all other places. Nothing when there is
 * none.
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...inPath, ...places].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWhatIsMissing(): void {
  const missing = [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(hasVietnameseFont() ? [] : ['fonts-noto-core']),
  ];
  if (missing.length > 0 && process.platform === 'linux') installByApt(missing);
  const found = findChromium();
  console.log(
    found === undefined
      ? 'No Chromium was found: install it, or say where it is in the variable CHROMIUM.'
      : `Chromium: ${found}`,
  );
}

/**
 * Asked of fontconfig; where that is missing there is no way to tell, and no wish to install for
 * nothing.
 */
function hasVietnameseFont(): boolean {
  const answer = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' });
  if (answer.error !== undefined) return process.platform !== 'linux';
  return answer.stdout.trim() !== '';
}

function installByApt(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]): void => {
    const command = [...(isRoot ? [] : ['sudo', '--non-interactive']), 'apt-get', ...args];
    console.log(`$ ${command.join(' ')}`);
    execFileSync(command[0] ?? '', command.slice(1), {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    apt('update', '--quiet');
    apt('install', '--yes', '--quiet', '--no-install-recommends', ...packages);
  } catch {
    console.log(`Could not install ${packages.join(' and ')} by apt.`);
  }
}

if (import.meta.main) installWhatIsMissing();
