/**
 * Runs before each file of tests/screens: matchers that speak of the page, a database in memory, a
 * clean page after.
 */
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import '../screens/dialogShim.ts';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
