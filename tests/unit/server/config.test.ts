/**
 * What the server is told at its start: flags, environment, defaults, and plain words for what it does not
 * understand.
 */
import { expect, it } from 'vitest';
import { configProblems, readConfig } from '../../../src/server/config.ts';
import { say, sayBoth } from '../../../src/server/words.ts';

const surroundings = { env: {}, checkout: '/opt/so-ban', cwd: '/srv' };
const read = (args: readonly string[], env: Record<string, string> = {}) =>
  readConfig(args, { ...surroundings, env });

it('without a word it serves this machine on port 8080 and keeps its data in the checkout', () => {
  expect(read([])).toEqual({
    ok: true,
    value: {
      isEmpty: false,
      communeName: undefined,
      port: 8080,
      host: '127.0.0.1',
      folder: '/opt/so-ban/.soban',
      publicUrl: undefined,
      isJson: false,
      isVerbose: false,
      isBehindProxy: false,
      wantsHelp: false,
    },
  });
});

it('a flag goes before the environment, and both before the default', () => {
  const env = { PORT: '9000', SOBAN_DATA: 'kept', SOBAN_URL: 'https://soban.example/' };
  expect(read([], env)).toMatchObject({
    value: { port: 9000, folder: '/srv/kept', publicUrl: 'https://soban.example' },
  });
  expect(read(['--port', '9001', '--data=/tmp/x'], env)).toMatchObject({
    value: { port: 9001, folder: '/tmp/x' },
  });
});

it('every switch is heard', () => {
  const args = [
    '--empty',
    '--commune',
    ' xã Thử ',
    '--json',
    '--verbose',
    '--behind-proxy',
    '--help',
    '--host=0.0.0.0',
  ];
  expect(read(args)).toMatchObject({
    value: {
      isEmpty: true,
      communeName: 'xã Thử',
      isJson: true,
      isVerbose: true,
      isBehindProxy: true,
      wantsHelp: true,
      host: '0.0.0.0',
    },
  });
});

it.each([
  [['--emtpy'], {}, 'unknownFlag', '--emtpy'],
  [['8080'], {}, 'unknownFlag', '8080'],
  [['--empty=yes'], {}, 'unknownFlag', 'yes'],
  [['--port'], {}, 'valueMissing', '--port'],
  [['--data', '--json'], {}, 'valueMissing', '--data'],
  [['--host='], {}, 'valueMissing', '--host'],
  [['--port', 'http'], {}, 'badPort', 'http'],
  [['--port', '70000'], {}, 'badPort', '70000'],
  [['--port', '-1'], {}, 'badPort', '-1'],
  [[], { PORT: '80.5' }, 'badPort', '80.5'],
  [[], { SOBAN_URL: 'soban.example' }, 'badUrl', 'soban.example'],
  [[], { SOBAN_URL: 'ftp://soban.example' }, 'badUrl', 'ftp://soban.example'],
  [[], { SOBAN_URL: 'https://soban.example/phone' }, 'badUrl', 'https://soban.example/phone'],
  [[], { SOBAN_URL: 'https://a:b@soban.example' }, 'badUrl', 'https://a:b@soban.example'],
] as const)('%j with %j is a %s', (...row) => {
  const [args, env, reason, word] = row;
  expect(read(args, env)).toEqual({ ok: false, reason, word });
});

it('every problem names the word it is about, in both languages', () => {
  for (const problem of configProblems) {
    const [vi, en] = sayBoth(`server:config.${problem}`, { word: 'ABC' });
    expect([vi, en].every((text) => text?.includes('ABC'))).toBe(true);
    expect(vi).not.toBe(en);
  }
});

it('a blank without a value stays visible rather than vanish', () => {
  expect(say('en', 'server:typed')).toContain('{{code}}');
});
