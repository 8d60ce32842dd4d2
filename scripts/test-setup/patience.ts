import { configure } from '@testing-library/react';

// What comes in a file of its own takes its time where every core is busy.
configure({ asyncUtilTimeout: 10_000 });
