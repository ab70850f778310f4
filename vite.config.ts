/**
 * How the two apps are built, served while developing, and tested. `--mode phone` (the default) is
 * the members' app at `/`, `--mode desk` the committee's at `/desk/`; `npm run build` makes both
 * and compresses what may be sent.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const define = { __APP_VERSION__: JSON.stringify(packageJson.version) };

const serverAddress = `http://127.0.0.1:${process.env['PORT'] ?? '8080'}`;

/**
 * While developing, one address serves all: the phone's passes on what is the server's and the
 * desk's.
 */
const phoneProxy = {
  '/api': serverAddress,
  '/desk': { target: 'http://127.0.0.1:5174', ws: true },
};

/**
 * Colours are those of the tokens `--hero` and `--ground`: the system paints them before any style
 * is read.
 */
const manifest = {
  id: '/',
  name: 'Sổ Bản',
  short_name: 'Sổ Bản',
  description: 'Sổ ghi việc của Tổ công nghệ số cộng đồng, dùng được khi không có mạng.',
  lang: 'vi',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  orientation: 'portrait' as const,
  theme_color: '#212a68',
  background_color: '#f4f5f9',
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/**
 * The worker keeps the whole phone app or nothing; its page asks before a new version takes over.
 */
const worker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'worker',
  filename: 'sw.ts',
  registerType: 'prompt',
  injectRegister: false,
  manifest,
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: ['**/*'],
    globIgnores: ['**/*.map', '**/*.br', '**/*.gz', 'sw.js', 'manifest.webmanifest'],
    maximumFileSizeToCacheInBytes: 4_000_000,
  },
  devOptions: { enabled: false },
});

const common = {
  publicDir: here('public'),
  define,
  build: {
    emptyOutDir: true,
    // A strict Content-Security-Policy allows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    // Nested rules are written out for WebViews that do not know them.
    cssTarget: ['chrome87', 'safari14'],
    reportCompressedSize: false,
    manifest: '.vite/manifest.json',
  },
} satisfies UserConfig;

const phone = {
  ...common,
  root: here('src/phone'),
  cacheDir: here('.cache/vite/phone'),
  base: '/',
  plugins: [react(), worker],
  build: { ...common.build, outDir: here('dist/phone') },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, proxy: phoneProxy },
} satisfies UserConfig;

const desk = {
  ...common,
  root: here('src/desk'),
  cacheDir: here('.cache/vite/desk'),
  base: '/desk/',
  plugins: [react()],
  build: { ...common.build, outDir: here('dist/desk') },
  server: { host: '127.0.0.1', port: 5174, strictPort: true, proxy: { '/api': serverAddress } },
} satisfies UserConfig;

/**
 * One project a folder of `tests/`. Journeys drive a real browser: one file at a time, with
 * patience.
 */
const project = (
  name: string,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  root: here('.'),
  define,
  plugins: [react()],
  test: { name, environment: 'node', include: [`tests/${name}/**/*.test.{ts,tsx}`], ...test },
});

const long = { testTimeout: 120_000, hookTimeout: 120_000 };
const projects = [
  project('rules', { testTimeout: 60_000 }),
  project('unit'),
  project('laws', { testTimeout: 60_000 }),
  project('conformance', { testTimeout: 30_000 }),
  project('wire'),
  project('simulation', long),
  project('screens', { environment: 'jsdom', setupFiles: ['tests/setup/screens.ts'] }),
  project('journeys', { ...long, fileParallelism: false }),
];

export default defineConfig(({ command, mode }) => {
  if (command !== 'build' && process.env['VITEST'] !== undefined)
    return { cacheDir: here('.cache/vite/tests'), test: { projects } };
  return mode === 'desk' ? desk : phone;
});
