import './react-hook.ts';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { patience } from './patience.ts';

// What comes in a file of its own takes its time where every core is busy.
configure({ asyncUtilTimeout: patience });

// Files that share a page: Testing Library tidies up after the first of them alone.
afterEach(cleanup);
