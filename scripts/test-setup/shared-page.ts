import './react-hook.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What comes in a file of its own takes its time where every core is busy.
configure({ asyncUtilTimeout: 10_000 });

// Files that share a page: Testing Library tidies up after the first of them alone.
afterEach(cleanup);
